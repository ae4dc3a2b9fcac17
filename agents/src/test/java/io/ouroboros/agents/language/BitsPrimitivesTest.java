package io.ouroboros.agents.language;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The bits domain against the definitions of SMT-LIB, calculated with unbounded integers.
class BitsPrimitivesTest {
  private static final BigInteger SIZE = ONE.shiftLeft(64);

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  /// The meaning of an operator in SMT-LIB, reduced to 64 bits.
  private static Object meaning(String operator, long left, long right) {
    BigInteger s = unsigned(left);
    BigInteger t = unsigned(right);
    BigInteger a = BigInteger.valueOf(left);
    BigInteger b = BigInteger.valueOf(right);
    return switch (operator) {
      case "bvnot" -> SIZE.subtract(ONE).subtract(s);
      case "bvneg" -> SIZE.subtract(s);
      case "bvand" -> s.and(t);
      case "bvor" -> s.or(t);
      case "bvxor" -> s.xor(t);
      case "bvnand" -> s.and(t).not();
      case "bvnor" -> s.or(t).not();
      case "bvxnor" -> s.xor(t).not();
      case "bvadd" -> s.add(t);
      case "bvsub" -> s.subtract(t);
      case "bvmul" -> s.multiply(t);
      case "bvudiv" -> t.signum() == 0 ? SIZE.subtract(ONE) : s.divide(t);
      case "bvurem" -> t.signum() == 0 ? s : s.mod(t);
      case "bvsdiv" -> signedQuotient(a, b);
      case "bvsrem" -> b.signum() == 0 ? a : a.subtract(signedQuotient(a, b).multiply(b));
      case "bvsmod" -> b.signum() == 0 ? a : a.subtract(floor(a, b).multiply(b));
      case "bvshl" -> t.compareTo(BigInteger.valueOf(64)) >= 0 ? ZERO : s.shiftLeft(t.intValue());
      case "bvlshr" -> t.compareTo(BigInteger.valueOf(64)) >= 0 ? ZERO : s.shiftRight(t.intValue());
      case "bvashr" -> a.shiftRight(t.min(BigInteger.valueOf(64)).intValue());
      case "bv.bit" -> t.bitLength() <= 6 && s.testBit(t.intValue());
      case "bv.=" -> s.equals(t);
      case "bvult" -> s.compareTo(t) < 0;
      case "bvule" -> s.compareTo(t) <= 0;
      case "bvugt" -> s.compareTo(t) > 0;
      case "bvuge" -> s.compareTo(t) >= 0;
      case "bvslt" -> a.compareTo(b) < 0;
      case "bvsle" -> a.compareTo(b) <= 0;
      case "bvsgt" -> a.compareTo(b) > 0;
      case "bvsge" -> a.compareTo(b) >= 0;
      default -> throw new AssertionError(operator);
    };
  }

  private static BigInteger signedQuotient(BigInteger a, BigInteger b) {
    return b.signum() == 0 ? a.signum() < 0 ? ONE : ONE.negate() : a.divide(b);
  }

  private static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() * b.signum() < 0 ? parts[0].subtract(ONE) : parts[0];
  }

  @Property(tries = 500)
  void everyOperatorMeansWhatSmtLibDefines(@ForAll long seed) {
    RandomTerms random = new RandomTerms(new Random(seed));
    for (Primitive primitive : BitsPrimitives.all()) {
      if (primitive.parameters().contains(Type.BOOL)) {
        continue;
      }
      List<Value> arguments = new ArrayList<>();
      primitive.parameters().forEach(type -> arguments.add(random.value(type)));
      long left = ((Value.Bits) arguments.getFirst()).value();
      long right = ((Value.Bits) arguments.getLast()).value();
      Value expected =
          switch (meaning(primitive.name(), left, right)) {
            case BigInteger number -> new Value.Bits(number.longValue());
            case Boolean truth -> new Value.Bool(truth);
            case Object other -> throw new AssertionError(other);
          };

      assertThat(primitive.apply(arguments))
          .as("(%s %x %x)", primitive.name(), left, right)
          .isEqualTo(expected);
    }
  }

  @Test
  void aChoiceTakesTheBranchOfItsTest() {
    assertThat(value("(bv.ite true #x0000000000000001 #x0000000000000002)")).isEqualTo(1);
    assertThat(value("(bv.ite false #x0000000000000001 #x0000000000000002)")).isEqualTo(2);
  }

  private static long value(String program) {
    Term term = Syntax.of(Vocabularies.bits()).parse(program);
    return ((Value.Bits) Evaluator.evaluate(term, List.of())).value();
  }
}
