package io.dynobench.zoo;

/**
 * The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
 * Written out here, since an archive is named by the hash of its bytes and the JDK does not promise
 * the algorithm behind its own generators.
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A number from [−1, 1) in steps of 2⁻²³; none but 0 is smaller than a step. */
  float nextSigned() {
    return (nextLong() >> 40) * 0x1p-23f;
  }
}
