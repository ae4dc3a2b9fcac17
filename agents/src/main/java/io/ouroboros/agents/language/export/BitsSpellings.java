package io.ouroboros.agents.language.export;

import static io.ouroboros.agents.language.export.Spelling.call;
import static io.ouroboros.agents.language.export.Spelling.infix;
import static io.ouroboros.agents.language.export.Spelling.missing;

import io.ouroboros.agents.language.export.Spelling.Cell;
import java.util.HashMap;
import java.util.Map;

/// The spellings of the primitives on words of 64 bits. Java and SQL hold a word in a signed
/// integer, Python and JavaScript in an integer that is not negative.
final class BitsSpellings {
  private static final Cell NO_WORDS =
      missing("A formula calculates with 15 digits, not with words of 64 bits.");

  private final Map<String, Spelling> all = new HashMap<>();

  private BitsSpellings() {
    logic();
    arithmetic();
    comparisons();
  }

  /// The spellings by the names of the primitives.
  static Map<String, Spelling> all() {
    return new BitsSpellings().all;
  }

  private void logic() {
    wrapped("bvnot", "~<0>", "~<0>");
    all.put("bvand", infix("&", "&", "&", NO_WORDS));
    all.put("bvor", infix("|", "|", "|", NO_WORDS));
    all.put("bvxor", infix("^", "^", "#", NO_WORDS));
    wrapped("bvnand", "~(<0> & <1>)", "~(<0> & <1>)");
    wrapped("bvnor", "~(<0> | <1>)", "~(<0> | <1>)");
    wrapped("bvxnor", "~(<0> ^ <1>)", "~(<0> # <1>)");
    all.put("bvshl", call("shiftLeft", 2, NO_WORDS));
    all.put("bvlshr", call("shiftRight", 2, NO_WORDS));
    all.put("bvashr", call("shiftRightSigned", 2, NO_WORDS));
  }

  private void arithmetic() {
    wrapped("bvneg", "-<0>", "ouroboros_wrap(-<0>::numeric)");
    for (Map.Entry<String, String> entry :
        Map.of("bvadd", "+", "bvsub", "-", "bvmul", "*").entrySet()) {
      String operator = entry.getValue();
      wrapped(
          entry.getKey(),
          "<0> " + operator + " <1>",
          "ouroboros_wrap(<0>::numeric " + operator + " <1>::numeric)");
    }
    all.put("bvudiv", call("unsignedDivide", 2, NO_WORDS));
    all.put("bvurem", call("unsignedRemainder", 2, NO_WORDS));
    all.put("bvsdiv", call("signedDivide", 2, NO_WORDS));
    all.put("bvsrem", call("signedRemainder", 2, NO_WORDS));
    all.put("bvsmod", call("signedModulo", 2, NO_WORDS));
  }

  private void comparisons() {
    all.put("bv.bit", call("bitAt", 2, NO_WORDS));
    all.put("bv.=", infix("==", "==", "=", "===", NO_WORDS));
    compared("lt", "<");
    compared("le", "<=");
    compared("gt", ">");
    compared("ge", ">=");
  }

  /// An expression that leaves the 64 bits in Python and JavaScript.
  private void wrapped(String name, String common, String sql) {
    String wrap = "wrap(" + common + ")";
    all.put(name, new Spelling(common, wrap, sql, wrap, NO_WORDS));
  }

  private void compared(String name, String operator) {
    String plain = "<0> " + operator + " <1>";
    all.put(
        "bvu" + name,
        new Spelling(
            "Long.compareUnsigned({0}, {1}) " + operator + " 0",
            plain,
            "ouroboros_unsigned({0}) " + operator + " ouroboros_unsigned({1})",
            plain,
            NO_WORDS));
    String signed = "signed({0}) " + operator + " signed({1})";
    all.put("bvs" + name, new Spelling(plain, signed, plain, signed, NO_WORDS));
  }
}
