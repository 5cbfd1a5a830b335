"""Dates, their values, and when a clause holds."""
