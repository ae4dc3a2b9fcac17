package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Deduces the spans of a text that may be pieces of the outputs [1]: from where a tail of the text
/// begins, the outputs tell how far it can stand in them, and so which heads may end it.
/* [1] O. Polozov, S. Gulwani, FlashMeta: A Framework for Inductive Program Synthesis, OOPSLA 2015:
 * the witness functions of a substring's positions; here the positions are values of the bank. */
final class Spans {
  private final KnownRows rows;
  private final ValueStore values;
  private final Meter meter;

  Spans(KnownRows rows, ValueStore values, Meter meter) {
    this.rows = rows;
    this.values = values;
    this.meter = meter;
  }

  /// The tails and heads of a text that end each other within the outputs. To find how far a tail
  /// stands in the outputs is one evaluation.
  ///
  /// @param parts made by one call of the text each, cheapest first
  List<Ends> of(Entry whole, List<Entry> parts) {
    List<Entry> tails = cut(whole, parts, Cut.TAIL);
    List<Entry> heads = cut(whole, parts, Cut.HEAD);
    List<Column> headTexts = heads.stream().map(this::texts).toList();
    Column wholeTexts = texts(whole);
    List<Ends> spans = new ArrayList<>();
    for (Entry tail : tails) {
      if (!meter.spend(Counted.INVERSES)) {
        break;
      }
      Column tailTexts = texts(tail);
      int[] most = standing(tailTexts);
      for (int i = 0; i < heads.size(); i++) {
        if (meter.work() && endsWithin(wholeTexts, tailTexts, headTexts.get(i), most)) {
          spans.add(new Ends(heads.get(i), tail));
        }
      }
    }
    spans.sort(Comparator.comparingInt(span -> span.head().inner() + span.tail().inner()));
    return spans;
  }

  private static List<Entry> cut(Entry whole, List<Entry> parts, Cut wanted) {
    return parts.stream()
        .filter(part ->
            part.rule() instanceof Rule.Apply apply
                && Cut.of(apply.primitive()).filter(wanted::equals).isPresent()
                && part.arguments().getFirst().value() == whole.value())
        .toList();
  }

  private Column texts(Entry entry) {
    return values.column(entry.value());
  }

  /// How much of the beginning of each text stands somewhere in its output.
  private int[] standing(Column tail) {
    Column outputs = rows.target();
    int[] most = new int[rows.shown()];
    for (int row = 0; row < most.length; row++) {
      String text = tail.text(row);
      String output = outputs.text(row);
      while (most[row] < text.length()
          && meter.work(output.length())
          && output.contains(text.substring(0, most[row] + 1))) {
        most[row]++;
      }
    }
    return most;
  }

  private static boolean endsWithin(Column whole, Column tail, Column head, int[] most) {
    for (int row = 0; row < most.length; row++) {
      int size = head.text(row).length() - (whole.text(row).length() - tail.text(row).length());
      if (size <= 0 || size > most[row] || size == tail.text(row).length()) {
        return false;
      }
    }
    return true;
  }

  /// A tail of a text, and a head of it that ends later.
  record Ends(Entry head, Entry tail) {}
}
