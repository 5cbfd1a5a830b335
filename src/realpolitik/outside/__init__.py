"""The outside view: how often the like happened elsewhere, with what that comparison misses."""
