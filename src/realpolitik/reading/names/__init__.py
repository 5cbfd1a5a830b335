"""Names, offices, and where who holds them belongs."""
