package io.dynobench.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTests {

  @Test
  void everyEpochHasEverySampleOnceInAnotherOrder() {
    var order = new Order(100, 42);

    int[] first = epoch(order, 0, 100);
    int[] second = epoch(order, 1, 100);

    assertThat(first).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    assertThat(second).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theSameSeedMakesTheSameOrderAndAnotherOneAnother() {
    assertThat(epoch(new Order(100, 42), 3, 100)).isEqualTo(epoch(new Order(100, 42), 3, 100));
    assertThat(epoch(new Order(100, 43), 3, 100)).isNotEqualTo(epoch(new Order(100, 42), 3, 100));
  }

  @Test
  void anEpochDoesNotDependOnThoseBefore() {
    var order = new Order(10, 7);
    epoch(order, 0, 10);

    assertThat(epoch(order, 2, 10)).isEqualTo(epoch(new Order(10, 7), 2, 10));
  }

  private static int[] epoch(Order order, int epoch, int count) {
    return IntStream.range(0, count).map(i -> order.at((long) epoch * count + i)).toArray();
  }
}
