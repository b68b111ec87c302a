package io.dynobench.results;

import io.dynobench.bench.Origin;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import java.math.BigDecimal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Writes conditions in the words of {@link QueryGrammar}: what was understood of a link. */
final class QueryWords {

  private QueryWords() {}

  static MultiValueMap<String, String> of(ResultQuery query) {
    var words = new LinkedMultiValueMap<String, String>();
    query.conditions().forEach(condition -> words.addAll(of(condition)));
    return words;
  }

  static MultiValueMap<String, String> of(Condition condition) {
    var words = new LinkedMultiValueMap<String, String>();
    if (condition instanceof OneOf oneOf) {
      oneOf.values().forEach(value -> words.add(oneOf.dimension().id(), item(word(value))));
    } else if (condition instanceof OnPlatform on) {
      on.names().forEach(name -> words.add(Derived.PLATFORM.id(), item(name)));
    } else if (condition instanceof Tagged tagged) {
      tagged.values().forEach(value -> words.add("tag." + tagged.tag(), item(value)));
    } else if (condition instanceof Within within) {
      if (within.low() != null) {
        words.add(bound("min", within.field()), decimal(within.low()));
      }
      if (within.high() != null) {
        words.add(bound("max", within.field()), decimal(within.high()));
      }
    }
    return words;
  }

  /** A dimension's value as filters spell it. */
  static String word(Object value) {
    if (value instanceof Origin origin) {
      return origin.id();
    }
    return value instanceof Double number ? decimal(number) : value.toString();
  }

  /** As an item of a comma list. */
  static String item(String word) {
    return word.replace(",", "\\,");
  }

  private static String decimal(Double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The parameter of a range's end. */
  static String bound(String side, ResultField field) {
    String id = field.id();
    return side + Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}
