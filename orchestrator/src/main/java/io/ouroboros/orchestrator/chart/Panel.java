package io.ouroboros.orchestrator.chart;

import java.util.List;
import java.util.Locale;

/// One panel of an SVG image: a frame with a title and a scale, in which curves and marks stand at
/// evenly spaced positions.
///
/// @param top where it begins in the image, in pixels
/// @param lowest the value at its base
/// @param highest the value at its top, above the lowest
public record Panel(int top, String title, double lowest, double highest) {
  /// The width of an image in pixels.
  private static final int WIDTH = 720;

  /// The height of a panel in pixels.
  public static final int HEIGHT = 220;

  private static final int LEFT = 80;
  private static final int RIGHT = 30;
  private static final int ABOVE = 40;
  private static final int INNER = 140;
  private static final double HEADROOM = 1.1;

  /// A panel from 0 to a little above the greatest value.
  public static Panel over(int top, String title, List<Double> values) {
    double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return new Panel(top, title, 0, highest <= 0 ? 1 : highest * HEADROOM);
  }

  /// An image of panels.
  public static String image(int panels, String content) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
    font-family="sans-serif" font-size="12">
    <rect width="100%%" height="100%%" fill="white"/>
    %s</svg>
    """
        .formatted(WIDTH, panels * HEIGHT, WIDTH, panels * HEIGHT, content);
  }

  /// The frame with its scale.
  ///
  /// @param empty what to say where curves would be; empty when there are some
  public String frame(String empty) {
    int base = top + ABOVE + INNER;
    return """
    <text x="%d" y="%d" font-weight="bold">%s</text>
    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#888"/>
    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#888"/>
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <text x="%d" y="%d" fill="#888">%s</text>
    """
        .formatted(
            LEFT,
            top + 22,
            title,
            LEFT,
            top + ABOVE,
            LEFT,
            base,
            LEFT,
            base,
            WIDTH - RIGHT,
            base,
            LEFT - 8,
            top + ABOVE + 4,
            label(highest),
            LEFT - 8,
            base + 4,
            label(lowest),
            LEFT + 20,
            top + ABOVE + INNER / 2,
            empty);
  }

  /// A curve through values at evenly spaced positions.
  ///
  /// @param colour as `#rrggbb`
  public String curve(List<Double> values, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      points.append(number(x(i, values.size()))).append(',');
      points.append(number(y(values.get(i)))).append(' ');
    }
    return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>\n"
        .formatted(colour, points.toString().strip());
  }

  /// A round mark.
  ///
  /// @param index of `count` evenly spaced positions
  /// @param fill as `#rrggbb` or a name
  /// @param words shown when somebody points at it
  public String mark(int index, int count, double value, String fill, String words) {
    return """
    <circle cx="%s" cy="%s" r="5" stroke="#8250df" stroke-width="2" fill="%s"><title>%s</title></circle>
    """
        .formatted(number(x(index, count)), number(y(value)), fill, words);
  }

  /// A word at the base, below one of `count` evenly spaced positions.
  public String below(int index, int count, String word) {
    return "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
        .formatted(number(x(index, count)), top + ABOVE + INNER + 16, word);
  }

  /// A word of a legend, in the colour of its curve.
  ///
  /// @param line from 0
  public String legend(int line, String word, String colour) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>\n"
        .formatted(WIDTH - RIGHT, top + ABOVE + INNER - 10 - 16 * line, colour, word);
  }

  private static double x(int index, int count) {
    double room = WIDTH - LEFT - RIGHT - 20.0;
    return LEFT + 10 + (count == 1 ? room / 2 : room * index / (count - 1));
  }

  private double y(double value) {
    double share = (value - lowest) / (highest - lowest);
    return top + ABOVE + INNER * (1 - share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String label(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
