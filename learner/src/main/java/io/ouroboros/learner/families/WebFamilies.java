package io.ouroboros.learner.families;

import java.util.List;

/// Addresses of web pages.
final class WebFamilies {
  private WebFamilies() {}

  private record Page(
      String scheme, boolean www, String company, String end, String first, String second, int id) {
    static Page draw(Dice dice) {
      return new Page(
          dice.pick(List.of("http", "https")),
          dice.chance(0.5),
          dice.pick(WordLists.COMPANIES),
          dice.pick(WordLists.TOP_LEVELS),
          dice.pick(WordLists.NOUNS),
          dice.pick(WordLists.ADJECTIVES) + "-" + dice.pick(WordLists.NOUNS),
          dice.number(10, 99_999));
    }

    String domain() {
      return company + "." + end;
    }

    String host() {
      return (www ? "www." : "") + domain();
    }

    String site() {
      return scheme + "://" + host();
    }

    String page() {
      return site() + "/" + first + "/" + second;
    }

    String query() {
      return site() + "/" + first + "?id=" + id + "&lang=" + end.substring(end.length() - 2);
    }

    int shape() {
      return www ? 1 : 0;
    }
  }

  static List<Family<?>> all() {
    return List.of(host(), path(), query(), built(), changed());
  }

  private static Family<Page> host() {
    return Family.of("web.host", Page::draw)
        .shaped(Page::shape)
        .asks("host", Page::page, Page::host)
        .asks("domain", Page::page, Page::domain)
        .asks("end", Page::site, page -> page.end().substring(page.end().lastIndexOf('.') + 1))
        .asks("scheme", Page::page, Page::scheme)
        .asks("site", Page::page, Page::site)
        .asks(
            "company", page -> "https://www." + page.domain() + "/" + page.first(), Page::company);
  }

  private static Family<Page> path() {
    return Family.of("web.path", Page::draw)
        .asks("slug", Page::page, Page::second)
        .asks("section", Page::page, Page::first)
        .asks("path", Page::page, page -> "/" + page.first() + "/" + page.second())
        .asks("title", Page::page, page -> page.second().replace('-', ' '))
        .asks("capital", Page::page, page -> WordLists.capital(page.first()))
        .asks("crumbs", Page::page, page -> page.first() + " > " + page.second());
  }

  private static Family<Page> query() {
    return Family.of("web.query", Page::draw)
        .asks("id", Page::query, page -> page.id() + "")
        .asks("lang", Page::query, page -> page.end().substring(page.end().length() - 2))
        .asks("without", Page::query, page -> page.site() + "/" + page.first())
        .asks("numbered", Page::query, page -> page.first() + "/" + page.id())
        .asks("pair", Page::query, page -> "id=" + page.id());
  }

  private static Family<Page> built() {
    return Family.of("web.built", Page::draw)
        .asks("secure", Page::host, page -> "https://" + page.host() + "/")
        .asks(
            "page",
            List.of(Page::host, Page::first),
            page -> "https://" + page.host() + "/" + page.first())
        .asks(
            "numbered",
            List.of(Page::domain, page -> page.id() + ""),
            page -> "http://" + page.domain() + "/item/" + page.id())
        .asks(
            "link",
            List.of(Page::first, Page::site),
            page -> "[" + page.first() + "](" + page.site() + ")")
        .asks("shop", Page::company, page -> "shop." + page.company() + ".com");
  }

  private static Family<Page> changed() {
    return Family.of("web.changed", Page::draw)
        .shaped(page -> page.scheme().length())
        .asks(
            "secured",
            Page::page,
            page -> "https://" + page.host() + "/" + page.first() + "/" + page.second())
        .asks("bare", Page::page, page -> page.host() + "/" + page.first() + "/" + page.second())
        .asks("safe", Page::site, page -> page.scheme().equals("https") ? "secure" : "open")
        .asks("spaced", Page::domain, page -> page.domain().replace(".", " dot "))
        .asks("raw", Page::page, page -> page.page().replace("-", "%20"));
  }
}
