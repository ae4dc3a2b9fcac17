package io.ouroboros.learner.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the part of a network's text that reads a goal's rows.
///
/// Each row is read apart, by the relations that hold in it; where the architecture has layers, an
/// encoder of pre-norm transformer layers [1] reads its tokens too, and their mean is added. Mean
/// and maximum over the rows make the goal's vector, and a linear map of it the gates of the
/// policy.
// [1] Xiong et al.: On Layer Normalization in the Transformer Architecture, ICML 2020.
final class EncoderText {
  private final Architecture architecture;

  EncoderText(Architecture architecture) {
    this.architecture = architecture;
  }

  /// The method `gates` from tokens and relations to [B, 2 rank].
  ///
  /// @param parameters the weights' declarations
  String write(String parameters) {
    return """
      def gates(self: __torch__.M, %s, tokens: Tensor, relations: Tensor) -> Tensor:
        goals = torch.size(tokens, 0)
        rows = torch.size(tokens, 1)
        ids, segment, place, match, = torch.unbind(tokens, 3)
        related = torch.linear(torch.type_as(relations, signature), signature, row_bias)
    %s
        read = torch.relu(told)
        padding = torch.eq(torch.select(ids, 2, 0), 0)
        present = torch.unsqueeze(torch.type_as(torch.logical_not(padding), read), 2)
        among = torch.mul(read, present)
        mean = torch.div(torch.sum(among, [1]), torch.clamp_min(torch.sum(present, [1]), 1))
        both = torch.cat([mean, torch.amax(among, [1])], 1)
        goal = torch.relu(torch.linear(both, goal_weight, goal_bias))
        return torch.linear(goal, gate_weight, gate_bias)
    """
        .formatted(parameters, architecture.readsBytes() ? bytes() : "    told = related");
  }

  /// Reads the tokens of each row apart, and adds what they say to what the relations do.
  private String bytes() {
    return """
        count = torch.mul(goals, rows)
        length = torch.size(tokens, 2)
        marked = torch.add(torch.embedding(bytes, ids), torch.embedding(segments, segment))
        placed = torch.add(marked, torch.embedding(places, place))
        matched = torch.add(placed, torch.embedding(matches, match))
        x0 = torch.view(matched, [count, length, %2$d])
        empty = torch.view(torch.eq(ids, 0), [count, length])
        blocked = torch.view(empty, [count, 1, 1, length])
        keep = torch.unsqueeze(torch.type_as(torch.logical_not(empty), x0), 2)
    %1$s
        normed = torch.layer_norm(x%3$d, [%2$d], torch.add(final_gain, 1), final_shift)
        lengths = torch.clamp_min(torch.sum(keep, [1]), 1)
        pooled = torch.div(torch.sum(torch.mul(normed, keep), [1]), lengths)
        spelled = torch.view(torch.linear(pooled, row_weight), [goals, rows, %2$d])
        told = torch.add(related, spelled)
    """
        .formatted(layers(), architecture.width(), architecture.layers());
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
        gain%1$d = torch.add(layer%1$d_attention_gain, 1)
        n%1$d = torch.layer_norm(x%1$d, [%3$d], gain%1$d, layer%1$d_attention_shift)
        qkv%1$d = torch.linear(n%1$d, layer%1$d_qkv_weight, layer%1$d_qkv_bias)
        q%1$d, k%1$d, v%1$d, = torch.chunk(qkv%1$d, 3, 2)
        qh%1$d = torch.transpose(torch.reshape(q%1$d, [count, length, %4$d, %5$d]), 1, 2)
        kh%1$d = torch.transpose(torch.reshape(k%1$d, [count, length, %4$d, %5$d]), 1, 2)
        vh%1$d = torch.transpose(torch.reshape(v%1$d, [count, length, %4$d, %5$d]), 1, 2)
        s%1$d = torch.mul(torch.matmul(qh%1$d, torch.transpose(kh%1$d, 2, 3)), %6$s)
        a%1$d = torch.softmax(torch.masked_fill(s%1$d, blocked, -1e9), 3)
        m%1$d = torch.transpose(torch.matmul(a%1$d, vh%1$d), 1, 2)
        o%1$d = torch.reshape(m%1$d, [count, length, %3$d])
        y%1$d = torch.add(x%1$d, torch.linear(o%1$d, layer%1$d_out_weight, layer%1$d_out_bias))
        feed%1$d = torch.add(layer%1$d_feed_gain, 1)
        f%1$d = torch.layer_norm(y%1$d, [%3$d], feed%1$d, layer%1$d_feed_shift)
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
