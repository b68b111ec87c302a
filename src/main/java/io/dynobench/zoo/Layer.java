package io.dynobench.zoo;

/** One operation of a network. What an engine makes of it is said by a {@link LayerVisitor}. */
sealed interface Layer permits Transform, Merge {

  <R> R accept(LayerVisitor<R> visitor);
}
