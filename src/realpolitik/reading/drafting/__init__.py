"""From accepted evidence to a draft scenario."""
