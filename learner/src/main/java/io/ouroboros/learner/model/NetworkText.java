package io.ouroboros.learner.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a network as TorchScript text: an architecture is data, its network is a text made of it.
/// All weights come as one flat vector, so a gradient, a moment or a checkpoint is one vector too.
/// The text does not say of which type the numbers are; they are of the type of the weights.
///
/// An encoder of pre-norm transformer layers [1] reads each row apart; tokens are pooled to rows by
/// their mean, rows to the goal by mean and maximum. With E and F the factors of contexts and
/// symbols, and u and v linear in the goal's vector, the policy's logits are the prior's plus (E ⊙
/// u
/// + v) Fᵀ / √rank.
// [1] Xiong et al.: On Layer Normalization in the Transformer Architecture, ICML 2020.
final class NetworkText {
  private final Architecture architecture;
  private final WeightLayout layout;

  NetworkText(Architecture architecture, WeightLayout layout) {
    this.architecture = architecture;
    this.layout = layout;
  }

  /// The text of the module `__torch__.M` with the methods `residuals`, `loss`, `gradient` and
  /// `step`.
  String write() {
    return """
    class M(Module):
      __parameters__ = []
      __buffers__ = []
      training : bool
      def gates(self: __torch__.M, %1$s, tokens: Tensor) -> Tensor:
        goals = torch.size(tokens, 0)
        rows = torch.size(tokens, 1)
        length = torch.size(tokens, 2)
        count = torch.mul(goals, rows)
        flat = torch.view(tokens, [count, length, 4])
        ids = torch.select(flat, 2, 0)
        embedded = torch.add(torch.embedding(bytes, ids), torch.embedding(segments, torch.select(flat, 2, 1)))
        placed = torch.add(embedded, torch.embedding(places, torch.select(flat, 2, 2)))
        x0 = torch.add(placed, torch.embedding(matches, torch.select(flat, 2, 3)))
        padding = torch.eq(ids, 0)
        blocked = torch.view(padding, [count, 1, 1, length])
        keep = torch.unsqueeze(torch.type_as(torch.logical_not(padding), x0), 2)
    %2$s
        normed = torch.layer_norm(x%3$d, [%4$d], torch.add(final_gain, 1), final_shift)
        lengths = torch.clamp_min(torch.sum(keep, [1]), 1)
        pooled = torch.div(torch.sum(torch.mul(normed, keep), [1]), lengths)
        read = torch.view(torch.relu(torch.linear(pooled, row_weight, row_bias)), [goals, rows, %4$d])
        present = torch.view(torch.select(keep, 1, 0), [goals, rows, 1])
        among = torch.mul(read, present)
        mean = torch.div(torch.sum(among, [1]), torch.clamp_min(torch.sum(present, [1]), 1))
        goal = torch.relu(torch.linear(torch.cat([mean, torch.amax(among, [1])], 1), goal_weight, goal_bias))
        return torch.linear(goal, gate_weight, gate_bias)
      def residuals(self: __torch__.M, p: Tensor, tokens: Tensor) -> Tensor:
    %5$s
        u, v, = torch.chunk((self).gates(%6$s, tokens), 2, 1)
        queries = torch.add(torch.mul(torch.unsqueeze(contexts, 0), torch.unsqueeze(u, 1)), torch.unsqueeze(v, 1))
        return torch.mul(torch.matmul(queries, torch.transpose(symbols, 0, 1)), %7$s)
      def loss(self: __torch__.M, p: Tensor, tokens: Tensor, targets: Tensor, prior: Tensor, types: Tensor) -> Tensor:
    %5$s
        u, v, = torch.chunk((self).gates(%6$s, tokens), 2, 1)
        goal = torch.select(targets, 1, 0)
        context = torch.select(targets, 1, 1)
        symbol = torch.select(targets, 1, 2)
        queries = torch.add(torch.mul(torch.embedding(contexts, context), torch.embedding(u, goal)), torch.embedding(v, goal))
        residual = torch.mul(torch.matmul(queries, torch.transpose(symbols, 0, 1)), %7$s)
        logits = torch.add(torch.embedding(prior, context), residual)
        others = torch.ne(torch.unsqueeze(types, 0), torch.unsqueeze(torch.index_select(types, 0, symbol), 1))
        likely = torch.log_softmax(torch.masked_fill(logits, others, -1e9), 1)
        return torch.neg(torch.mean(torch.gather(likely, 1, torch.unsqueeze(symbol, 1))))
      def gradient(self: __torch__.M, p: Tensor, tokens: Tensor, targets: Tensor, prior: Tensor, types: Tensor) -> List[Tensor]:
        q = torch.requires_grad_(torch.detach(p), True)
        loss = (self).loss(q, tokens, targets, prior, types)
        found, = torch.grad([loss], [q])
        return [torch.detach(loss), unchecked_cast(Tensor, found)]
      def step(self: __torch__.M, p: Tensor, m: Tensor, s: Tensor, rates: Tensor, tokens: Tensor, targets: Tensor, prior: Tensor, types: Tensor) -> List[Tensor]:
        loss, raw, = (self).gradient(p, tokens, targets, prior, types)
        rate, decay, clip, c1, c2, = torch.unbind(rates)
        norm = torch.sqrt(torch.sum(torch.mul(raw, raw)))
        g = torch.mul(raw, torch.clamp_max(torch.div(clip, torch.add(norm, 1e-12)), 1))
        m1 = torch.add(torch.mul(m, %8$s), torch.mul(g, %9$s))
        s1 = torch.add(torch.mul(s, %10$s), torch.mul(torch.mul(g, g), %11$s))
        move = torch.div(torch.div(m1, c1), torch.add(torch.sqrt(torch.div(s1, c2)), 1e-8))
        p1 = torch.sub(torch.sub(p, torch.mul(p, torch.mul(rate, decay))), torch.mul(move, rate))
        return [p1, m1, s1, loss]
    """
        .formatted(
            names(": Tensor, ") + ": Tensor",
            layers(),
            architecture.layers(),
            architecture.width(),
            unpack(),
            names(", "),
            1 / Math.sqrt(architecture.rank()),
            AdamW.BETA1,
            1 - AdamW.BETA1,
            AdamW.BETA2,
            1 - AdamW.BETA2);
  }

  private String names(String separator) {
    return layout.weights().stream()
        .map(WeightLayout.Weight::name)
        .collect(Collectors.joining(separator));
  }

  /// Cuts the flat vector into the weights, each under its name.
  private String unpack() {
    String pieces =
        layout.weights().stream()
            .map(weight -> "flat_" + weight.name())
            .collect(Collectors.joining(", "));
    String sizes =
        layout.weights().stream()
            .map(weight -> Integer.toString(weight.size()))
            .collect(Collectors.joining(", "));
    String views =
        layout.weights().stream()
            .map(weight ->
                "    %1$s = torch.view(flat_%1$s, %2$s)\n".formatted(weight.name(), weight.shape()))
            .collect(Collectors.joining());
    return "    %s, = torch.split_with_sizes(p, [%s])\n%s".formatted(pieces, sizes, views);
  }

  private String layers() {
    return IntStream.range(0, architecture.layers())
        .mapToObj(this::layer)
        .collect(Collectors.joining());
  }

  /// Reads `x` of this layer's number, leaves `x` of the next one's.
  private String layer(int number) {
    int head = architecture.width() / architecture.heads();
    return """
        n%1$d = torch.layer_norm(x%1$d, [%3$d], torch.add(layer%1$d_attention_gain, 1), layer%1$d_attention_shift)
        q%1$d, k%1$d, v%1$d, = torch.chunk(torch.linear(n%1$d, layer%1$d_qkv_weight, layer%1$d_qkv_bias), 3, 2)
        qh%1$d = torch.transpose(torch.reshape(q%1$d, [count, length, %4$d, %5$d]), 1, 2)
        kh%1$d = torch.transpose(torch.reshape(k%1$d, [count, length, %4$d, %5$d]), 1, 2)
        vh%1$d = torch.transpose(torch.reshape(v%1$d, [count, length, %4$d, %5$d]), 1, 2)
        s%1$d = torch.mul(torch.matmul(qh%1$d, torch.transpose(kh%1$d, 2, 3)), %6$s)
        a%1$d = torch.softmax(torch.masked_fill(s%1$d, blocked, -1e9), 3)
        o%1$d = torch.reshape(torch.transpose(torch.matmul(a%1$d, vh%1$d), 1, 2), [count, length, %3$d])
        y%1$d = torch.add(x%1$d, torch.linear(o%1$d, layer%1$d_out_weight, layer%1$d_out_bias))
        f%1$d = torch.layer_norm(y%1$d, [%3$d], torch.add(layer%1$d_feed_gain, 1), layer%1$d_feed_shift)
        h%1$d = torch.relu(torch.linear(f%1$d, layer%1$d_up_weight, layer%1$d_up_bias))
        x%2$d = torch.add(y%1$d, torch.linear(h%1$d, layer%1$d_down_weight, layer%1$d_down_bias))
    """
        .formatted(
            number,
            number + 1,
            architecture.width(),
            architecture.heads(),
            head,
            1 / Math.sqrt(head));
  }
}
