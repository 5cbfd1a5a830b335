"""Verbs and their forms, clauses and their subjects."""
