"""Dated versions of a scenario: news applied, changes logged, and what they did to the answer."""
