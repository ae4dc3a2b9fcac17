package io.ouroboros.agents.attempt.search;

/// What a search counts: the kinds of evaluations, and what became of the terms that it made.
public enum Counted {
  /// Evaluations that executed a term.
  TERMS("terms executed"),
  /// Evaluations that tried to extend a prefix of all outputs.
  EXTENSIONS("extensions tried"),
  /// Evaluations that tried to split rows between two branches.
  SPLITS("splits tried"),
  /// Evaluations that tried whether a program that was deduced through an operator is right.
  INVERSES("inverses tried"),
  /// Terms whose combination of a rule and values was tried before; not executed again.
  TRIED_BEFORE("tried before"),
  /// Executed terms whose value another term had before.
  MERGED("value known"),
  /// Terms that another one with the same value undercuts in every context; not kept.
  UNDERCUT("undercut"),
  /// Terms kept to build on.
  KEPT("kept"),
  /// Terms not built on because there was no room for their value.
  NO_ROOM_FOR_VALUE("no room for the value"),
  /// Terms not built on because there was no room for them.
  NO_ROOM_FOR_TERM("no room for the term");

  private final String words;

  Counted(String words) {
    this.words = words;
  }

  /// The name for people.
  public String words() {
    return words;
  }
}
