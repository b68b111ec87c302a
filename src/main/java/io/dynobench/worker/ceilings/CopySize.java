package io.dynobench.worker.ceilings;

import java.util.OptionalLong;

/**
 * How much is copied for the bandwidth: four times what the last-level caches hold, as STREAM asks
 * for, so that the memory and not a cache is measured.
 *
 * @param chunks of {@link #CHUNK} numbers
 * @param cacheBytes of all last-level caches; nothing where it is not known or does not matter
 */
record CopySize(int chunks, OptionalLong cacheBytes) {

  /** Numbers in fp32 that one sample of the copied batch has: 4 MiB. */
  static final int CHUNK = 1 << 20;

  private static final long MIB = 1 << 20;
  private static final long CHUNK_BYTES = CHUNK * (long) Float.BYTES;
  private static final int CACHES = 4;
  private static final long LEAST = 256 * MIB;
  private static final long UNKNOWN_CACHE = 1024 * MIB;
  private static final long GPU = 1024 * MIB;

  /** The source has a few more chunks; both together must not fill a small machine. */
  private static final long MOST = 4096 * MIB;

  /** A GPU's caches are far smaller than a GiB. */
  static CopySize of(String device, OptionalLong cacheBytes) {
    if (!device.equals("cpu")) {
      return of(GPU, OptionalLong.empty());
    }
    long bytes =
        cacheBytes.isPresent() ? Math.max(LEAST, CACHES * cacheBytes.getAsLong()) : UNKNOWN_CACHE;
    return of(Math.min(MOST, bytes), cacheBytes);
  }

  private static CopySize of(long bytes, OptionalLong cacheBytes) {
    return new CopySize(Math.toIntExact((bytes + CHUNK_BYTES - 1) / CHUNK_BYTES), cacheBytes);
  }

  /** Of the source, and of the copy. */
  long bytes() {
    return chunks * CHUNK_BYTES;
  }
}
