package io.ouroboros.learner.families;

import java.util.List;
import java.util.Locale;

/// Amounts of money.
final class MoneyFamilies {
  private MoneyFamilies() {}

  private record Amount(int whole, int cents, String currency, String symbol, boolean negative) {
    static Amount draw(Dice dice) {
      int digits = dice.number(2, 6);
      int currency = dice.number(0, 3);
      return new Amount(
          Integer.parseInt(dice.digits(digits)),
          dice.number(0, 99),
          List.of("USD", "EUR", "GBP", "JPY").get(currency),
          List.of("$", "€", "£", "¥").get(currency),
          dice.chance(0.4));
    }

    String plain() {
      return whole + "." + twoCents();
    }

    String twoCents() {
      return Digits.two(cents);
    }

    String grouped() {
      return String.format(Locale.ROOT, "%,d", whole) + "." + twoCents();
    }

    String coded() {
      return plain() + " " + currency;
    }

    String signed() {
      return (negative ? "-" : "") + plain();
    }

    int shape() {
      return (negative ? 10 : 0) + Integer.toString(whole).length();
    }

    int sign() {
      return negative ? 1 : 0;
    }
  }

  static List<Family<?>> all() {
    return List.of(amount(), currency(), grouped(), comma(), sign(), price());
  }

  private static Family<Amount> amount() {
    return Family.of("money.amount", Amount::draw)
        .asks("coded", Amount::coded, Amount::plain)
        .asks("symbol", amount -> amount.symbol() + amount.plain(), Amount::plain)
        .asks("whole", amount -> "$" + amount.plain(), amount -> amount.whole() + "")
        .asks("cents", Amount::coded, Amount::twoCents)
        .asks("ungrouped", amount -> "$" + amount.grouped(), Amount::plain)
        .asks("total", amount -> "Total: " + amount.coded() + " incl. tax", Amount::plain);
  }

  private static Family<Amount> currency() {
    return Family.of("money.currency", Amount::draw)
        .asks("code", Amount::coded, Amount::currency)
        .asks("symbol", amount -> amount.symbol() + amount.plain(), Amount::symbol)
        .asks("front", Amount::coded, amount -> amount.currency() + " " + amount.plain())
        .asks(
            "bracketed",
            amount -> amount.plain() + " (" + amount.currency() + ")",
            Amount::currency)
        .asks("spaced", amount -> amount.currency() + amount.plain(), Amount::coded);
  }

  private static Family<Amount> grouped() {
    return Family.of("money.grouped", Amount::draw)
        .shaped(Amount::shape)
        .asks("plain", Amount::plain, Amount::grouped)
        .asks("dollars", Amount::plain, amount -> "$" + amount.grouped())
        .asks("coded", Amount::coded, amount -> amount.grouped() + " " + amount.currency())
        .asks(
            "whole",
            amount -> "$" + amount.plain(),
            amount -> String.format(Locale.ROOT, "%,d", amount.whole()));
  }

  private static Family<Amount> comma() {
    return Family.of("money.comma", Amount::draw)
        .asks("toComma", Amount::plain, amount -> amount.plain().replace('.', ','))
        .asks(
            "fromComma",
            amount -> amount.plain().replace('.', ',') + " " + amount.symbol(),
            Amount::plain)
        .asks(
            "european",
            Amount::coded,
            amount -> amount.plain().replace('.', ',') + " " + amount.currency())
        .asks(
            "dashed",
            amount -> amount.whole() + ",- " + amount.currency(),
            amount -> amount.whole() + ".00")
        .asks("cents", Amount::plain, amount -> (amount.whole() + amount.twoCents()));
  }

  private static Family<Amount> sign() {
    return Family.of("money.sign", Amount::draw)
        .shaped(Amount::sign)
        .asks(
            "brackets",
            Amount::signed,
            amount -> amount.negative() ? "(" + amount.plain() + ")" : amount.plain())
        .asks("unsigned", Amount::signed, Amount::plain)
        .asks("side", Amount::signed, amount -> amount.negative() ? "debit" : "credit")
        .asks("trailing", amount -> amount.plain() + (amount.negative() ? "-" : ""), Amount::signed)
        .asks(
            "unbracketed",
            amount -> amount.negative() ? "(" + amount.plain() + ")" : amount.plain(),
            Amount::signed);
  }

  private static Family<Amount> price() {
    return Family.of("money.price", Amount::draw)
        .asks("sentence", Amount::plain, amount -> "only $" + amount.plain() + " today")
        .asks(
            "each",
            amount -> amount.coded() + "/piece",
            amount -> amount.currency() + " " + amount.whole())
        .asks(
            "columns",
            List.of(amount -> amount.whole() + "", Amount::twoCents),
            amount -> "€" + amount.whole() + "," + amount.twoCents())
        .asks(
            "range",
            amount ->
                amount.whole()
                    + "-"
                    + (amount.whole() + amount.cents() + 1)
                    + " "
                    + amount.currency(),
            amount -> amount.whole() + amount.cents() + 1 + "")
        .asks(
            "level", Amount::plain, amount -> amount.whole() >= 1_000 ? "approval" : "petty cash");
  }
}
