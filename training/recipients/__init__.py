"""Makes the weights that tell whom an event is done to where syntax finds nobody, from the codebook."""
