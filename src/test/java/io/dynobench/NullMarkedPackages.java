package io.dynobench;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A package without the annotation is one that NullAway passes over in silence. */
final class NullMarkedPackages {

  private NullMarkedPackages() {}

  static ArchCondition<JavaClass> beInOne() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  each, each.getPackageName() + " lacks a package-info with @NullMarked"));
        }
      }
    };
  }
}
