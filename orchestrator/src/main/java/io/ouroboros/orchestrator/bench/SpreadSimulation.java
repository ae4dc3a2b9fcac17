package io.ouroboros.orchestrator.bench;

import io.ouroboros.orchestrator.transfer.TransferService;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// How a new generation spreads over a cluster larger than one machine can run: at first one node
/// has it; every other one asks node after node, in an order of its own, and pulls it from the
/// first that has it and serves fewer than [TransferService#MOST_AT_ONCE] others. What a node sends
/// is shared evenly by those that pull from it. Time goes in small steps.
///
/// @param nodes at least 2
/// @param bytes of the generation
/// @param bytesPerSecond that a node sends at most
/// @param answerSeconds from a question to its answer, the connection included
public record SpreadSimulation(
    int nodes, double bytes, double bytesPerSecond, double answerSeconds) {
  private static final double STEP_SECONDS = 0.01;

  /// When so many nodes had it.
  ///
  /// @param half in seconds
  /// @param all in seconds
  public record Times(double half, double all) {}

  /// What one node does.
  private static final class Node {
    private final List<Integer> order;
    private int next;
    private double asking;
    private Optional<Integer> source = Optional.empty();
    private double missing;

    private Node(List<Integer> order, double bytes) {
      this.order = order;
      this.missing = bytes;
    }
  }

  /// Runs it once.
  ///
  /// @param seed of the orders in which nodes ask
  public Times run(long seed) {
    Random random = new Random(seed);
    List<Node> waiting = new ArrayList<>();
    for (int node = 1; node < nodes; node++) {
      waiting.add(new Node(others(node, random), bytes));
    }
    return spread(waiting);
  }

  private List<Integer> others(int node, Random random) {
    List<Integer> others =
        new ArrayList<>(IntStream.range(0, nodes).filter(it -> it != node).boxed().toList());
    Collections.shuffle(others, random);
    return others;
  }

  private Times spread(List<Node> others) {
    BitSet holders = new BitSet(nodes);
    holders.set(0);
    int[] pulling = new int[nodes];
    double half = 0;
    int steps = 0;
    while (holders.cardinality() < nodes) {
      steps++;
      for (int node = 1; node < nodes; node++) {
        Node other = others.get(node - 1);
        if (!holders.get(node) && other.source.isEmpty()) {
          ask(other, holders, pulling);
        }
      }
      pull(others, holders, pulling);
      if (half == 0 && 2 * holders.cardinality() >= nodes) {
        half = steps * STEP_SECONDS;
      }
    }
    return new Times(half, steps * STEP_SECONDS);
  }

  private void ask(Node node, BitSet holders, int[] pulling) {
    node.asking += STEP_SECONDS;
    while (node.asking >= answerSeconds && node.source.isEmpty()) {
      node.asking -= answerSeconds;
      int asked = node.order.get(node.next);
      node.next = (node.next + 1) % node.order.size();
      if (holders.get(asked) && pulling[asked] < TransferService.MOST_AT_ONCE) {
        node.source = Optional.of(asked);
        pulling[asked]++;
      }
    }
  }

  private void pull(List<Node> others, BitSet holders, int[] pulling) {
    int[] sharing = pulling.clone();
    for (int node = 1; node < nodes; node++) {
      Node other = others.get(node - 1);
      if (other.source.isPresent() && !holders.get(node)) {
        int source = other.source.get();
        other.missing -= bytesPerSecond * STEP_SECONDS / sharing[source];
        if (other.missing <= 0) {
          holders.set(node);
          pulling[source]--;
        }
      }
    }
  }
}
