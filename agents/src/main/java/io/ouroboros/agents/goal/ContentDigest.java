package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Grammar.Production;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of what a goal asks for: equal goals have equal digests on every machine.
final class ContentDigest {
  private final byte[] hash;

  private ContentDigest(byte[] hash) {
    this.hash = hash;
  }

  static ContentDigest of(byte[] content) {
    try {
      return new ContentDigest(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  static ContentDigest of(String name, Rows rows, List<Grammar> grammars, Budget budget) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Writer writer = new Writer(out);
      writer.text(name);
      writer.text(rows.signature().toString());
      out.writeInt(rows.examples().size());
      for (Example example : rows.examples()) {
        writer.values(example.inputs());
        writer.value(example.output());
      }
      out.writeInt(rows.unfilled().size());
      for (List<Value> inputs : rows.unfilled()) {
        writer.values(inputs);
      }
      for (Grammar grammar : grammars) {
        writer.grammar(grammar);
      }
      out.writeLong(budget.evaluations());
      out.writeLong(budget.time().toNanos());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return of(bytes.toByteArray());
  }

  /// The first digits of the digest.
  ///
  /// @param digits from 1 to 64
  String hexadecimal(int digits) {
    return HexFormat.of().formatHex(hash).substring(0, digits);
  }

  /// Writes unambiguously: every text and list carries its length.
  private record Writer(DataOutputStream out) {
    void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    void values(List<Value> values) throws IOException {
      out.writeInt(values.size());
      for (Value value : values) {
        value(value);
      }
    }

    void value(Value value) throws IOException {
      text(value.type().spelling());
      switch (value) {
        case Value.Text(String text) -> text(text);
        case Value.Int(long number) -> out.writeLong(number);
        case Value.Bool(boolean truth) -> out.writeBoolean(truth);
        case Value.Bits(long word) -> out.writeLong(word);
      }
    }

    void grammar(Grammar grammar) throws IOException {
      for (Grammar.Nonterminal nonterminal : grammar.nonterminals()) {
        text(nonterminal.name());
        text(nonterminal.type().spelling());
        for (Production production : nonterminal.productions()) {
          switch (production) {
            case Production.Leaf(Term term) -> term(term);
            case Production.Alias(String name) -> text("alias " + name);
            case Production.Apply(var primitive, List<String> arguments) -> {
              text("apply " + primitive.name());
              text(String.join(" ", arguments));
            }
          }
        }
      }
    }

    private void term(Term term) throws IOException {
      switch (term) {
        case Term.Input input -> {
          text("input " + input.type().spelling());
          out.writeInt(input.index());
        }
        case Term.Constant(Value value) -> value(value);
        case Term.Call(var primitive, List<Term> arguments) -> {
          text("call " + primitive.name());
          for (Term argument : arguments) {
            term(argument);
          }
        }
      }
    }
  }
}
