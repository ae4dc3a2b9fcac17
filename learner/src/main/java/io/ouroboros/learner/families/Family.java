package io.ouroboros.learner.families;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Questions of one kind about one sort of subject, such as first names of people.
///
/// @param name lower-case words with dots between
/// @param <T> what a row of the table is about
record Family<T>(
    String name, Function<Dice, T> subject, ToIntFunction<T> shape, List<Question<T>> questions) {
  private static final List<Joint> JOINTS = List.of(Joint.values());
  private static final int SAMPLES = 20;

  Family {
    questions = List.copyOf(questions);
  }

  /// One way to write subjects down and one thing to find out about them.
  ///
  /// @param inputs the columns that are given
  /// @param output the column that is asked for
  record Question<T>(String name, List<Function<T, String>> inputs, Function<T, String> output) {
    Question {
      inputs = List.copyOf(inputs);
    }
  }

  /// A family without questions.
  ///
  /// @param subject makes up one subject
  static <T> Family<T> of(String name, Function<Dice, T> subject) {
    return new Family<>(name, subject, _ -> 0, List.of());
  }

  /// The same with shapes: a row is withheld only when a shown row has its shape, because nobody
  /// can guess what is to happen to a sort of row that was never shown.
  Family<T> shaped(ToIntFunction<T> shapes) {
    return new Family<>(name, subject, shapes, questions);
  }

  /// One more question, about a single column.
  Family<T> asks(String question, Function<T, String> input, Function<T, String> output) {
    return asks(question, List.of(input), output);
  }

  /// One more question, about several columns.
  Family<T> asks(String question, List<Function<T, String>> inputs, Function<T, String> output) {
    var added = Stream.of(new Question<>(question, inputs, output));
    return new Family<>(name, subject, shape, Stream.concat(questions.stream(), added).toList());
  }

  /// One question for each parameter, such as a separator; numbered in their order.
  <P> Family<T> asksEach(
      String question,
      List<P> parameters,
      BiFunction<T, P, String> input,
      BiFunction<T, P, String> output) {
    var added =
        IntStream.range(0, parameters.size())
            .mapToObj(i ->
                new Question<T>(
                    question + (i + 1),
                    List.of(subject -> input.apply(subject, parameters.get(i))),
                    subject -> output.apply(subject, parameters.get(i))));
    return new Family<>(name, subject, shape, Stream.concat(questions.stream(), added).toList());
  }

  /// The same, where the parameter touches the output only.
  <P> Family<T> asksEach(
      String question,
      List<P> parameters,
      Function<T, String> input,
      BiFunction<T, P, String> output) {
    return asksEach(question, parameters, (subject, _) -> input.apply(subject), output);
  }

  /// A family that asks for the answers to two or three neighbouring questions of this one in one
  /// cell, each of them shortened, padded or in capitals. What the questions read becomes columns
  /// of one table.
  Family<T> joined() {
    Family<T> joined = new Family<>(name + ".joined", subject, shape, List.of());
    for (int first = 0; first < questions.size(); first++) {
      List<Question<T>> parts = new ArrayList<>();
      for (int next = 0; next < (first == 0 ? 2 : 3); next++) {
        parts.add(questions.get((first + next) % questions.size()));
      }
      Joint joint = JOINTS.get(first % JOINTS.size());
      joined =
          joined.asks(
              parts.stream().map(Question::name).collect(Collectors.joining("+")),
              columns(parts),
              drawn -> joint.join(parts.stream().map(part -> part.output().apply(drawn)).toList()));
    }
    return joined;
  }

  /// The columns of all questions, those that always hold the same only once.
  private List<Function<T, String>> columns(List<Question<T>> parts) {
    Dice dice = new Dice(SAMPLES);
    List<T> samples = Stream.generate(() -> subject.apply(dice)).limit(SAMPLES).toList();
    Map<List<String>, Function<T, String>> columns = new LinkedHashMap<>();
    for (Question<T> part : parts) {
      for (Function<T, String> input : part.inputs()) {
        columns.putIfAbsent(samples.stream().map(input).toList(), input);
      }
    }
    return List.copyOf(columns.values());
  }

  /// Each question as a maker of lines.
  List<LineMaker> makers() {
    return questions.stream().map(this::maker).toList();
  }

  private LineMaker maker(Question<T> question) {
    return new LineMaker(
        name,
        name + "." + question.name(),
        dice -> {
          T drawn = subject.apply(dice);
          return new Line(
              question.inputs().stream().map(input -> input.apply(drawn)).toList(),
              question.output().apply(drawn),
              shape.applyAsInt(drawn));
        });
  }
}
