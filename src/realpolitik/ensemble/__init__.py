"""A scenario under uncertainty: sampled, run through models, summarised."""
