package io.ouroboros.agents.language.export;

import static io.ouroboros.agents.language.export.Spelling.call;
import static io.ouroboros.agents.language.export.Spelling.formula;
import static io.ouroboros.agents.language.export.Spelling.infix;
import static io.ouroboros.agents.language.export.Spelling.missing;

import io.ouroboros.agents.language.export.Spelling.Cell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The spellings of all primitives, by name. A call `f` stands for the helper of that name in the
/// target's list of helpers (see [Helpers]).
final class Spellings {
  private static final Cell CHARACTER_BY_CHARACTER =
      missing("A formula cannot look at the kinds of characters of a text.");
  private static final Cell WORD_BY_WORD =
      missing("A formula cannot do the same to each word of a text.");
  private static final Cell ITEM_BY_ITEM =
      missing("A formula cannot do the same to each item of a list.");
  private static final Cell NO_LIMIT =
      missing("A formula calculates with 15 digits, the program with 64 bits.");

  private static final String IF = "IF({0},{1},{2})";

  /// What is done with tokens.
  private static final Map<String, ClassHelper> BY_TOKENS =
      Map.of(
          "token", new ClassHelper("token", 2),
          "until", new ClassHelper("untilToken", 2),
          "through", new ClassHelper("throughToken", 2),
          "from", new ClassHelper("fromToken", 2),
          "behind", new ClassHelper("behindToken", 2),
          "replace", new ClassHelper("replaceTokens", 2),
          "put", new ClassHelper("putToken", 3),
          "join", new ClassHelper("joinTokens", 2),
          "count", new ClassHelper("countTokens", 1));

  /// What is done with single characters.
  private static final Map<String, ClassHelper> BY_CHARACTERS =
      Map.of(
          "keep", new ClassHelper("keep", 1),
          "drop", new ClassHelper("drop", 1),
          "mask", new ClassHelper("mask", 2),
          "all", new ClassHelper("allOf", 1));

  private static final Map<String, Spelling> ALL = new HashMap<>();

  static {
    smtTexts();
    smtNumbers();
    smtTruths();
    shapes();
    maps();
    calculations();
    lists();
    parts();
    classes();
    ALL.put("bv.ite", choice(IF));
    ALL.putAll(BitsSpellings.all());
  }

  private Spellings() {}

  static Optional<Spelling> of(String primitive) {
    return Optional.ofNullable(ALL.get(primitive));
  }

  private static void smtTexts() {
    ALL.put("str.++", infix("+", "+", "||", formula("<0>&<1>")));
    ALL.put("str.at", call("at", 2, formula("IF({1}<0,\"\",MID({0},{1}+1,1))")));
    ALL.put(
        "str.substr",
        call("substring", 3, formula("IF(OR({1}<0,{2}<=0),\"\",MID({0},{1}+1,{2}))")));
    ALL.put(
        "str.replace",
        call(
            "replaceFirst",
            3,
            formula("IFERROR(REPLACE({0},FIND({1},{0}),LEN({1}),{2}),{0})&\"\"")));
    ALL.put("str.replace_all", call("replaceAll", 3, formula("SUBSTITUTE({0},{1},{2})")));
    ALL.put("str.from_int", call("fromInt", 1, formula("IF({0}<0,\"\",TEXT({0},\"0\"))")));
    ALL.put("ite", choice(IF + "&\"\""));
  }

  private static void smtNumbers() {
    ALL.put(
        "str.len",
        new Spelling("length({0})", "len({0})", "length({0})", "length({0})", formula("LEN({0})")));
    ALL.put("str.to_int", call("toInt", 1, NO_LIMIT));
    ALL.put(
        "str.indexof",
        call("indexOf", 3, formula("IF({2}<0,-1,IFERROR(FIND({1},{0},{2}+1)-1,-1))")));
    ALL.put("+", call("add", 2, formula("<0>+<1>")));
    ALL.put("-", call("subtract", 2, formula("<0>-<1>")));
    ALL.put("*", call("multiply", 2, NO_LIMIT));
    ALL.put("int.ite", choice(IF));
    ALL.put(
        "count",
        call(
            "count",
            2,
            formula("IF({1}=\"\",0,(LEN({0})-LEN(SUBSTITUTE({0},{1},\"\")))/LEN({1}))")));
    ALL.put(
        "count.words",
        call("countWords", 1, missing("A formula knows words between blanks only.")));
  }

  private static void smtTruths() {
    ALL.put(
        "str.=",
        new Spelling(
            "<0>.equals({1})",
            "<0> == <1>", "<0> = <1>", "<0> === <1>", formula("EXACT({0},{1})")));
    ALL.put(
        "str.prefixof",
        new Spelling(
            "<1>.startsWith({0})",
            "<1>.startswith({0})",
            "starts_with({1}, {0})",
            "<1>.startsWith({0})",
            formula("EXACT(LEFT({1},LEN({0})),{0})")));
    ALL.put(
        "str.suffixof",
        new Spelling(
            "<1>.endsWith({0})",
            "<1>.endswith({0})",
            "starts_with(reverse({1}), reverse({0}))",
            "<1>.endsWith({0})",
            formula("EXACT(RIGHT({1},LEN({0})),{0})")));
    ALL.put(
        "str.contains",
        new Spelling(
            "<0>.contains({1})",
            "<1> in <0>",
            "position({1} in <0>) > 0",
            "<0>.includes({1})",
            formula("ISNUMBER(FIND({1},{0}))")));
    ALL.put("=", infix("==", "==", "=", "===", formula("<0>=<1>")));
    ALL.put("<", infix("<", "<", "<", formula("<0><<1>")));
    ALL.put("<=", infix("<=", "<=", "<=", formula("<0><=<1>")));
    ALL.put(">", infix(">", ">", ">", formula("<0>><1>")));
    ALL.put(">=", infix(">=", ">=", ">=", formula("<0>>=<1>")));
    ALL.put("bool.=", infix("==", "==", "=", "===", formula("<0>=<1>")));
    ALL.put("not", new Spelling("!<0>", "not <0>", "NOT <0>", "!<0>", formula("NOT({0})")));
    ALL.put("and", infix("&&", "and", "AND", formula("AND({0},{1})")));
    ALL.put("or", infix("||", "or", "OR", formula("OR({0},{1})")));
    ALL.put("bool.ite", choice(IF));
  }

  private static Spelling choice(String excel) {
    return new Spelling(
        "<0> ? <1> : <2>",
        "<1> if <0> else <2>",
        "CASE WHEN {0} THEN {1} ELSE {2} END",
        "<0> ? <1> : <2>",
        formula(excel));
  }

  private static void shapes() {
    ALL.put(
        "upper",
        new Spelling(
            "<0>.toUpperCase(Locale.ROOT)",
            "<0>.upper()",
            "upper({0} COLLATE \"und-x-icu\")",
            "<0>.toUpperCase()",
            formula("UPPER({0})")));
    ALL.put(
        "lower",
        new Spelling(
            "<0>.toLowerCase(Locale.ROOT)",
            "<0>.lower()",
            "lower({0} COLLATE \"und-x-icu\")",
            "<0>.toLowerCase()",
            formula("LOWER({0})")));
    ALL.put(
        "capitalize",
        call("capitalize", 1, formula("UPPER(LEFT({0},1))&LOWER(MID({0},2,LEN({0})))")));
    ALL.put("title", call("titleCase", 1, formula("PROPER({0})")));
    ALL.put("swapcase", call("swapCase", 1, CHARACTER_BY_CHARACTER));
    ALL.put("trim", call("trim", 1, missing("A formula trims blanks inside the text too.")));
    ALL.put(
        "squeeze",
        call("squeeze", 1, missing("A formula squeezes blanks only, no tabs and line ends.")));
    ALL.put("reverse", call("reverse", 1, CHARACTER_BY_CHARACTER));
    ALL.put("prefix", call("prefix", 2, formula("LEFT({0},IF({1}<0,MAX(0,LEN({0})+{1}),{1}))")));
    ALL.put(
        "suffix", call("suffix", 2, formula("IF({1}<0,MID({0},1-{1},LEN({0})),RIGHT({0},{1}))")));
    ALL.put("slice", call("sliceOf", 3, missing("A slice between two ends has no formula.")));
    ALL.put(
        "char",
        call(
            "charAt",
            2,
            formula(
                "IF({1}<0,IF(LEN({0})+{1}<0,\"\",MID({0},LEN({0})+{1}+1,1)),MID({0},{1}+1,1))")));
    ALL.put(
        "put.char", call("putChar", 3, missing("A place counted from the end has no formula.")));
    ALL.put("mask.all", call("maskAll", 2, formula("REPT({1},LEN({0}))")));
    ALL.put(
        "remove",
        new Spelling(
            "replaceAll({0}, {1}, \"\")",
            "replace_all({0}, {1}, \"\")",
            "ouroboros_replace_all({0}, {1}, '')",
            "replaceAll({0}, {1}, \"\")",
            formula("SUBSTITUTE({0},{1},\"\")")));
    ALL.put("substitute", call("replaceAll", 3, formula("SUBSTITUTE({0},{1},{2})")));
    ALL.put(
        "pad.left",
        call("padLeft", 3, formula("REPT(LEFT({2},1),MAX(0,MIN({1},1000)-LEN({0})))&<0>")));
    ALL.put(
        "pad.right",
        call("padRight", 3, formula("<0>&REPT(LEFT({2},1),MAX(0,MIN({1},1000)-LEN({0})))")));
    ALL.put("round", call("roundTo", 2, NO_LIMIT));
    ALL.put("scale", call("scale", 2, NO_LIMIT));
    ALL.put("strip.zeros", call("stripZeros", 1, CHARACTER_BY_CHARACTER));
    ALL.put("group.thousands", call("groupThousands", 1, CHARACTER_BY_CHARACTER));
    ALL.put(
        "month.name",
        call(
            "monthName",
            1,
            formula("IF(OR({0}<1,{0}>12),\"\",TEXT(DATE(2000,{0},1),\"[$-409]mmmm\"))")));
    ALL.put("month.number", call("monthNumber", 1, CHARACTER_BY_CHARACTER));
  }

  private static void maps() {
    ALL.put("words.prefix", call("wordPrefixes", 2, WORD_BY_WORD));
    ALL.put("words.suffix", call("wordSuffixes", 2, WORD_BY_WORD));
    ALL.put("words.reverse", call("reverseWords", 1, WORD_BY_WORD));
    ALL.put("camel", call("camel", 1, CHARACTER_BY_CHARACTER));
    ALL.put("uncamel", call("uncamel", 2, CHARACTER_BY_CHARACTER));
    ALL.put("chunk", call("chunk", 3, CHARACTER_BY_CHARACTER));
    ALL.put("ordinal", call("ordinal", 1, CHARACTER_BY_CHARACTER));
    ALL.put("date", call("isoDate", 1, CHARACTER_BY_CHARACTER));
    ALL.put("date.us", call("isoDateMonthFirst", 1, CHARACTER_BY_CHARACTER));
    ALL.put("month", call("monthOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("time.12", call("time12", 1, CHARACTER_BY_CHARACTER));
    ALL.put("time.24", call("time24", 1, CHARACTER_BY_CHARACTER));
    ALL.put("quarter", call("quarter", 1, CHARACTER_BY_CHARACTER));
    ALL.put("seconds", call("secondsOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("duration", call("durationOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("weekday", call("weekday", 1, CHARACTER_BY_CHARACTER));
  }

  private static void calculations() {
    ALL.put("number", call("numberOf", 2, CHARACTER_BY_CHARACTER));
    ALL.put("num.+", call("addNumbers", 2, NO_LIMIT));
    ALL.put("num.-", call("subtractNumbers", 2, NO_LIMIT));
    ALL.put("num.*", call("multiplyNumbers", 2, NO_LIMIT));
    ALL.put("num./", call("divideNumbers", 2, NO_LIMIT));
    ALL.put("num.mod", call("moduloNumbers", 2, NO_LIMIT));
    ALL.put("num.<", call("lessNumber", 2, NO_LIMIT));
    ALL.put("floor", call("floorOf", 1, NO_LIMIT));
    ALL.put("ceiling", call("ceilingOf", 1, NO_LIMIT));
    ALL.put("numbers.sum", call("sumOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("numbers.mean", call("meanOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("numbers.max", call("greatestOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("numbers.min", call("leastOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("roman", call("romanOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("digits.pad", call("padDigits", 2, CHARACTER_BY_CHARACTER));
    ALL.put("clock", call("clockOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("days", call("daysOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("date.of", call("dateOf", 1, CHARACTER_BY_CHARACTER));
    ALL.put("years", call("yearsBetween", 2, CHARACTER_BY_CHARACTER));
  }

  private static void lists() {
    ALL.put("items.sort", call("sortItems", 2, ITEM_BY_ITEM));
    ALL.put("items.unique", call("uniqueItems", 2, ITEM_BY_ITEM));
    ALL.put("items.reverse", call("reverseItems", 2, ITEM_BY_ITEM));
    ALL.put("items.longest", call("longestItem", 2, ITEM_BY_ITEM));
    ALL.put("items.without", call("itemsWithout", 3, ITEM_BY_ITEM));
    ALL.put("or.else", call("orElse", 2, CHARACTER_BY_CHARACTER));
    ALL.put("join.some", call("joinSome", 3, CHARACTER_BY_CHARACTER));
  }

  private static void parts() {
    Cell nth = missing("A part counted from the end, or absent, has no formula of its own.");
    ALL.put("field", call("field", 3, nth));
    ALL.put("word", call("word", 2, missing("A formula knows words between blanks only.")));
    ALL.put(
        "before",
        call("before", 3, formula("IFERROR(TEXTBEFORE({0},{1},IF({2}<0,{2},{2}+1)),\"\")")));
    ALL.put(
        "after", call("after", 3, formula("IFERROR(TEXTAFTER({0},{1},IF({2}<0,{2},{2}+1)),\"\")")));
    ALL.put(
        "through",
        call(
            "throughText",
            3,
            formula("IFERROR(TEXTBEFORE({0},{1},IF({2}<0,{2},{2}+1))&<1>,\"\")")));
    ALL.put(
        "from",
        call("fromText", 3, formula("IFERROR(<1>&TEXTAFTER({0},{1},IF({2}<0,{2},{2}+1)),\"\")")));
    ALL.put(
        "between", call("between", 3, formula("IFERROR(TEXTBEFORE(TEXTAFTER({0},{1}),{2}),\"\")")));
    ALL.put(
        "initials",
        new Spelling(
            "initials({0}, \"\")",
            "initials({0}, \"\")",
            "ouroboros_initials({0}, '')",
            "initials({0}, \"\")",
            CHARACTER_BY_CHARACTER));
    ALL.put("initials.marked", call("initials", 2, CHARACTER_BY_CHARACTER));
  }

  private static void classes() {
    classed("digits", "isDigit", "'[0-9]'");
    classed("letters", "isLetter", "'[[:alpha:]]'");
    classed("alnum", "isAlnum", "'[0-9[:alpha:]]'");
    classed("upper", "isUpper", "ouroboros_upper()");
    classed("lower", "isLower", "ouroboros_lower()");
    classed("space", "isSpace", "'[ \\u0009-\\u000D\\u00A0]'");
    spell(
        BY_TOKENS,
        "proper",
        "capitalized()",
        "capitalized()",
        "ouroboros_upper() || ouroboros_lower()");
    classed("punct", "isPunct", "'[^0-9[:alpha:] \\u0009-\\u000D\\u00A0]'");
  }

  private static void classed(String name, String function, String pattern) {
    String java = "Fill::" + function;
    String runs = "runs(%s)";
    spell(BY_CHARACTERS, name, java, function, pattern);
    spell(BY_TOKENS, name, runs.formatted(java), runs.formatted(function), pattern);
  }

  /// @param pattern an expression in SQL; a token is one and any more of what the pattern ends with
  private static void spell(
      Map<String, ClassHelper> helpers, String name, String java, String function, String pattern) {
    helpers.forEach((verb, helper) ->
        ALL.put(
            verb + "." + name,
            Spelling.classed(
                helper.name(),
                helper.arguments(),
                java,
                function,
                pattern,
                CHARACTER_BY_CHARACTER)));
  }

  /// A helper that takes a class of characters.
  private record ClassHelper(String name, int arguments) {}
}
