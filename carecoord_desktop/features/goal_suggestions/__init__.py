"""Goal suggestion: a goal that a need, an assessment or an imported record proposes; answered yes or no."""
