"""Published models, one file each: pure functions of arrays. The list is in `registry`."""
