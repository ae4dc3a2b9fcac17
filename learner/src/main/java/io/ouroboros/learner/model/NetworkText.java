package io.ouroboros.learner.model;

import io.ouroboros.learner.model.WeightLayout.Weight;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a network as TorchScript text: an architecture is data, its network is a text made of it.
/// All weights come as one flat vector, so a gradient, a moment or a checkpoint is one vector too.
/// The text does not say of which type the numbers are; they are of the type of the weights.
///
/// The encoder ([EncoderText]) makes gates u and v of a goal's rows. With E and F the factors of
/// contexts and symbols, the policy's logits are the prior's plus (E ⊙ u + v) Fᵀ / √rank.
final class NetworkText {
  private static final String LOSS_PARAMETERS =
      "tokens: Tensor, relations: Tensor, targets: Tensor, prior: Tensor, types: Tensor";

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
    """
        + new EncoderText(architecture).write(each(": Tensor, ", Weight::name) + ": Tensor")
        + policy()
        + training();
  }

  /// `residuals` of all contexts and symbols for each goal, [B, C, S]; and the `loss`, which is the
  /// mean over the targets of the negative logarithm of the right symbol's share among those of its
  /// type.
  private String policy() {
    return """
      def residuals(self: __torch__.M, p: Tensor, tokens: Tensor, relations: Tensor) -> Tensor:
    %1$s
        u, v, = torch.chunk((self).gates(%2$s, tokens, relations), 2, 1)
        gated = torch.mul(torch.unsqueeze(contexts, 0), torch.unsqueeze(u, 1))
        queries = torch.add(gated, torch.unsqueeze(v, 1))
        return torch.mul(torch.matmul(queries, torch.transpose(symbols, 0, 1)), %3$s)
      def loss(self: __torch__.M, p: Tensor, %4$s) -> Tensor:
    %1$s
        u, v, = torch.chunk((self).gates(%2$s, tokens, relations), 2, 1)
        goal, context, symbol, = torch.unbind(targets, 1)
        gated = torch.mul(torch.embedding(contexts, context), torch.embedding(u, goal))
        queries = torch.add(gated, torch.embedding(v, goal))
        residual = torch.mul(torch.matmul(queries, torch.transpose(symbols, 0, 1)), %3$s)
        logits = torch.add(torch.embedding(prior, context), residual)
        type = torch.unsqueeze(torch.index_select(types, 0, symbol), 1)
        others = torch.ne(torch.unsqueeze(types, 0), type)
        likely = torch.log_softmax(torch.masked_fill(logits, others, -1e9), 1)
        return torch.neg(torch.mean(torch.gather(likely, 1, torch.unsqueeze(symbol, 1))))
    """
        .formatted(
            unpack(),
            each(", ", Weight::name),
            1 / Math.sqrt(architecture.rank()),
            LOSS_PARAMETERS);
  }

  /// The `gradient` of the loss, and a `step` of AdamW on a clipped gradient. `p` are the weights,
  /// `m` and `s` the moments, `rates` what [AdamW] says of the step.
  private static String training() {
    return """
      def gradient(self: __torch__.M, p: Tensor, %1$s) -> List[Tensor]:
        q = torch.requires_grad_(torch.detach(p), True)
        loss = (self).loss(q, tokens, relations, targets, prior, types)
        found, = torch.grad([loss], [q])
        return [torch.detach(loss), unchecked_cast(Tensor, found)]
      def step(self: __torch__.M, p: Tensor, m: Tensor, s: Tensor, rates: Tensor, %1$s) -> List[Tensor]:
        loss, raw, = (self).gradient(p, tokens, relations, targets, prior, types)
        rate, decay, clip, c1, c2, = torch.unbind(rates)
        norm = torch.sqrt(torch.sum(torch.mul(raw, raw)))
        g = torch.mul(raw, torch.clamp_max(torch.div(clip, torch.add(norm, 1e-12)), 1))
        m1 = torch.add(torch.mul(m, %2$s), torch.mul(g, %3$s))
        s1 = torch.add(torch.mul(s, %4$s), torch.mul(torch.mul(g, g), %5$s))
        move = torch.div(torch.div(m1, c1), torch.add(torch.sqrt(torch.div(s1, c2)), 1e-8))
        decayed = torch.sub(p, torch.mul(p, torch.mul(rate, decay)))
        return [torch.sub(decayed, torch.mul(move, rate)), m1, s1, loss]
    """
        .formatted(LOSS_PARAMETERS, AdamW.BETA1, 1 - AdamW.BETA1, AdamW.BETA2, 1 - AdamW.BETA2);
  }

  /// Cuts the flat vector into the weights, each under its name.
  private String unpack() {
    String views =
        layout.weights().stream()
            .map(it -> "    %1$s = torch.view(flat_%1$s, %2$s)\n".formatted(it.name(), it.shape()))
            .collect(Collectors.joining());
    String pieces = each(", ", it -> "flat_" + it.name());
    String sizes = each(", ", it -> Integer.toString(it.size()));
    return "    %s, = torch.split_with_sizes(p, [%s])\n%s".formatted(pieces, sizes, views);
  }

  private String each(String separator, Function<Weight, String> word) {
    return layout.weights().stream().map(word).collect(Collectors.joining(separator));
  }
}
