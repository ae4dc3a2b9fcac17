package io.ouroboros.agents.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PowersTest {
  @Property
  void agreesWithExponentials(@ForAll @DoubleRange(min = -700, max = 700) double exponent) {
    assertThat(Powers.exp(exponent)).isCloseTo(Math.exp(exponent), withinPercentage(1e-9));
  }

  @Property
  void agreesWithLogarithms(
      @ForAll @DoubleRange(min = 1, max = 2) double mantissa,
      @ForAll @DoubleRange(min = -1000, max = 1000) double exponent) {
    double number = Math.scalb(mantissa, (int) exponent);

    assertThat(Powers.log2(number)).isCloseTo(Math.log(number) / Math.log(2), within(1e-11));
  }
}
