"""Goal suggestion: a goal that a need, an assessment or an imported record proposes; the person says yes or no."""
