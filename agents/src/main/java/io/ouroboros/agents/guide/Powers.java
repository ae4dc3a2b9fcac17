package io.ouroboros.agents.guide;

import java.util.Arrays;

/// Powers and logarithms to twelve digits: the nearest of a few known ones, and a short series for
/// the rest. Advice takes tens of thousands of them, and rounds them to parts of a bit.
public final class Powers {
  private static final double LN_2 = Math.log(2);
  private static final double LOG2_E = 1 / LN_2;

  /// Added to a number, it leaves the nearest integer in the lowest bits.
  private static final double TO_INTEGER = 0x1.8p52;

  private static final int FRACTION_BITS = Double.PRECISION - 1;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);

  private static final int KNOWN_BITS = 7;
  private static final int KNOWN = 1 << KNOWN_BITS;

  /// 2 to the power of `i / KNOWN`.
  private static final double[] POWERS = new double[KNOWN];

  /// One over the middle of each part of [1, 2), and the middle's logarithm.
  private static final double[] INVERSES = new double[KNOWN];

  private static final double[] LOGARITHMS = new double[KNOWN];

  static {
    Arrays.setAll(POWERS, i -> Math.pow(2, (double) i / KNOWN));
    Arrays.setAll(INVERSES, i -> 1 / (1 + (i + 0.5) / KNOWN));
    Arrays.setAll(LOGARITHMS, i -> Math.log(1 + (i + 0.5) / KNOWN) / LN_2);
  }

  private Powers() {}

  /// e to the power of a number.
  ///
  /// @param exponent from -700 to 700
  public static double exp(double exponent) {
    double parts = exponent * (LOG2_E * KNOWN);
    double shifted = parts + TO_INTEGER;
    int nearest = (int) Double.doubleToRawLongBits(shifted);
    double rest = (parts - (shifted - TO_INTEGER)) * (LN_2 / KNOWN);
    double series = 1 + rest * (1 + rest * (1 / 2.0 + rest * (1 / 6.0 + rest * (1 / 24.0))));
    long scale = ONE + ((long) (nearest >> KNOWN_BITS) << FRACTION_BITS);
    return Double.longBitsToDouble(scale) * POWERS[nearest & (KNOWN - 1)] * series;
  }

  /// The logarithm to base 2.
  ///
  /// @param number positive, neither subnormal nor infinite
  public static double log2(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int known = (int) (bits >>> (FRACTION_BITS - KNOWN_BITS)) & (KNOWN - 1);
    double rest = Double.longBitsToDouble((bits & FRACTION) | ONE) * INVERSES[known] - 1;
    double series = rest * (1 - rest * (1 / 2.0 - rest * (1 / 3.0 - rest * (1 / 4.0))));
    return (bits >> FRACTION_BITS) - Double.MAX_EXPONENT + LOGARITHMS[known] + LOG2_E * series;
  }
}
