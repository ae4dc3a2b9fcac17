package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Grammar.Production;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
    return of(writer -> {
      writer.text(name);
      writer.question(rows, grammars);
      writer.out().writeLong(budget.evaluations());
      writer.out().writeLong(budget.time().toNanos());
    });
  }

  /// The digest of what is asked, whatever it is called and may cost.
  static ContentDigest of(Rows rows, List<Grammar> grammars) {
    return of(writer -> writer.question(rows, grammars));
  }

  private static ContentDigest of(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.write(new Writer(out));
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

  /// The first bytes of the digest as a number.
  long number() {
    return ByteBuffer.wrap(hash).getLong();
  }

  /// What a digest is of.
  private interface Content {
    void write(Writer writer) throws IOException;
  }

  /// Writes unambiguously: every text and list carries its length.
  private record Writer(DataOutputStream out) {
    void question(Rows rows, List<Grammar> grammars) throws IOException {
      text(rows.signature().toString());
      out.writeInt(rows.examples().size());
      for (Example example : rows.examples()) {
        values(example.inputs());
        value(example.output());
      }
      out.writeInt(rows.unfilled().size());
      for (List<Value> inputs : rows.unfilled()) {
        values(inputs);
      }
      for (Grammar grammar : grammars) {
        grammar(grammar);
      }
    }

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
