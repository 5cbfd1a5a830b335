"""What to watch for: reports that would change an answer."""
