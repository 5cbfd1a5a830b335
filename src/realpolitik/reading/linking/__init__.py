"""Which sentences bear on an issue, and where on its scale they point."""
