"""Noun phrases of actors."""
