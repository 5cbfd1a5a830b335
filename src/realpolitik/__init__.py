"""Executable, sourced models of multi-party political crises."""
