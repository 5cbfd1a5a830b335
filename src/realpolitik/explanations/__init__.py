"""Competing explanations weighed against the same evidence."""
