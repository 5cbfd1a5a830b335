"""Who is meant where no name stands."""
