"""What a text is before any rule reads it: frozen, cut into blocks, sentences and words."""
