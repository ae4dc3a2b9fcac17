package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The contexts in which the terms of each nonterminal stand as arguments.
final class Standing {
  private final List<int[]> contexts;

  /// @param nonterminals how many there are
  Standing(int nonterminals, Collection<Rule.Apply> calls) {
    List<Set<Integer>> found =
        IntStream.range(0, nonterminals)
            .<Set<Integer>>mapToObj(_ -> new LinkedHashSet<>())
            .toList();
    for (Rule.Apply call : calls) {
      for (int place = 0; place < call.arguments().size(); place++) {
        found.get(call.arguments().get(place)).add(call.contexts().get(place));
      }
    }
    contexts =
        found.stream().map(set -> set.stream().mapToInt(context -> context).toArray()).toList();
  }

  private Standing(List<int[]> contexts) {
    this.contexts = contexts;
  }

  /// The same where a nonterminal makes whole programs too.
  Standing atRoot(int start) {
    return new Standing(
        IntStream.range(0, contexts.size())
            .mapToObj(nonterminal ->
                nonterminal == start ? withRoot(contexts.get(start)) : contexts.get(nonterminal))
            .toList());
  }

  private static int[] withRoot(int[] contexts) {
    int[] all = new int[contexts.length + 1];
    all[0] = Symbols.ROOT;
    System.arraycopy(contexts, 0, all, 1, contexts.length);
    return all;
  }

  /// How many nonterminals there are.
  int nonterminals() {
    return contexts.size();
  }

  /// The contexts of a nonterminal, each once; not to be changed.
  int[] contexts(int nonterminal) {
    return contexts.get(nonterminal);
  }

  /// The greatest number of a context.
  int last() {
    return contexts.stream().flatMapToInt(Arrays::stream).max().orElse(0);
  }
}
