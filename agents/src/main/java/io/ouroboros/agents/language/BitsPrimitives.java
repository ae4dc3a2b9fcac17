package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.bits;
import static io.ouroboros.agents.language.Declare.truth;
import static io.ouroboros.agents.language.Type.BITS;
import static io.ouroboros.agents.language.Type.BOOL;

import java.util.List;

/// The operators of SMT-LIB's theory of fixed-size bit-vectors [1] on words of 64 bits, under their
/// names there. SMT-LIB overloads `ite` and `=`; here those of words have their own names. Division
/// by zero is what SMT-LIB defines. One operator is not there: `bv.bit` tells whether a bit is one,
/// counted from the lowest.
/* [1] The SMT-LIB Standard, version 2.6, theory "FixedSizeBitVectors" and logic "QF_BV",
 * smt-lib.org */
final class BitsPrimitives {
  private BitsPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        bits("bvnot", a -> ~a.bits(0), BITS),
        bits("bvneg", a -> -a.bits(0), BITS),
        bits("bvand", a -> a.bits(0) & a.bits(1), BITS, BITS),
        bits("bvor", a -> a.bits(0) | a.bits(1), BITS, BITS),
        bits("bvxor", a -> a.bits(0) ^ a.bits(1), BITS, BITS),
        bits("bvnand", a -> ~(a.bits(0) & a.bits(1)), BITS, BITS),
        bits("bvnor", a -> ~(a.bits(0) | a.bits(1)), BITS, BITS),
        bits("bvxnor", a -> ~(a.bits(0) ^ a.bits(1)), BITS, BITS),
        bits("bvadd", a -> a.bits(0) + a.bits(1), BITS, BITS),
        bits("bvsub", a -> a.bits(0) - a.bits(1), BITS, BITS),
        bits("bvmul", a -> a.bits(0) * a.bits(1), BITS, BITS),
        bits("bvudiv", a -> divide(a.bits(0), a.bits(1)), BITS, BITS),
        bits("bvurem", a -> remainder(a.bits(0), a.bits(1)), BITS, BITS),
        bits("bvsdiv", a -> signedDivide(a.bits(0), a.bits(1)), BITS, BITS),
        bits("bvsrem", a -> signedRemainder(a.bits(0), a.bits(1)), BITS, BITS),
        bits("bvsmod", a -> modulo(a.bits(0), a.bits(1)), BITS, BITS),
        shift("bvshl", a -> isShort(a.bits(1)) ? a.bits(0) << a.bits(1) : 0),
        shift("bvlshr", a -> isShort(a.bits(1)) ? a.bits(0) >>> a.bits(1) : 0),
        shift("bvashr", a -> a.bits(0) >> (isShort(a.bits(1)) ? a.bits(1) : Long.SIZE - 1)),
        bits("bv.ite", a -> a.truth(0) ? a.bits(1) : a.bits(2), BOOL, BITS, BITS),
        new Primitive(
            "bv.bit",
            List.of(Parameter.of(BITS), Parameter.fixed(BITS)),
            (Operation.ToBool) a -> isShort(a.bits(1)) && (a.bits(0) >>> a.bits(1) & 1) == 1),
        truth("bv.=", a -> a.bits(0) == a.bits(1), BITS, BITS),
        truth("bvult", a -> Long.compareUnsigned(a.bits(0), a.bits(1)) < 0, BITS, BITS),
        truth("bvule", a -> Long.compareUnsigned(a.bits(0), a.bits(1)) <= 0, BITS, BITS),
        truth("bvugt", a -> Long.compareUnsigned(a.bits(0), a.bits(1)) > 0, BITS, BITS),
        truth("bvuge", a -> Long.compareUnsigned(a.bits(0), a.bits(1)) >= 0, BITS, BITS),
        truth("bvslt", a -> a.bits(0) < a.bits(1), BITS, BITS),
        truth("bvsle", a -> a.bits(0) <= a.bits(1), BITS, BITS),
        truth("bvsgt", a -> a.bits(0) > a.bits(1), BITS, BITS),
        truth("bvsge", a -> a.bits(0) >= a.bits(1), BITS, BITS));
  }

  /// People shift by constants.
  private static Primitive shift(String name, Operation.ToBits operation) {
    return new Primitive(name, List.of(Parameter.of(BITS), Parameter.fixed(BITS)), operation);
  }

  private static boolean isShort(long distance) {
    return distance >= 0 && distance < Long.SIZE;
  }

  private static long divide(long dividend, long divisor) {
    return divisor == 0 ? -1 : Long.divideUnsigned(dividend, divisor);
  }

  private static long remainder(long dividend, long divisor) {
    return divisor == 0 ? dividend : Long.remainderUnsigned(dividend, divisor);
  }

  /// Rounds towards zero.
  private static long signedDivide(long dividend, long divisor) {
    return divisor == 0 ? dividend < 0 ? 1 : -1 : dividend / divisor;
  }

  /// Has the sign of the dividend.
  private static long signedRemainder(long dividend, long divisor) {
    return divisor == 0 ? dividend : dividend % divisor;
  }

  /// Has the sign of the divisor.
  private static long modulo(long dividend, long divisor) {
    return divisor == 0 ? dividend : Math.floorMod(dividend, divisor);
  }
}
