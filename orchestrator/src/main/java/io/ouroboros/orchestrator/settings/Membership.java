package io.ouroboros.orchestrator.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The cluster that a node is part of.
///
/// @param roles what the node does there, at least one
/// @param host where other nodes reach this one
/// @param port 0 lets the system choose, which only a node that nobody joins can afford
/// @param seeds nodes to join, as `host:port`, the first of which may begin the cluster; without
///   any the node is a cluster of its own
public record Membership(Set<Role> roles, String host, int port, List<String> seeds) {
  /// A cluster of one, which nobody joins.
  static final Membership ALONE =
      new Membership(EnumSet.allOf(Role.class), "127.0.0.1", 0, List.of());

  private static final String ADDRESS = "[^\\s:/@]+:[0-9]{1,5}";

  /// What a node may do in its cluster.
  public enum Role {
    /// Takes goals from clients.
    API,
    /// Holds planners, and searches for them.
    WORKER,
    /// Trains, examines, and decides what is promoted: one of these nodes at a time.
    LEARNER;

    /// The name in settings and in the cluster.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Membership {
    roles = Set.copyOf(roles);
    seeds = List.copyOf(seeds);
  }

  static Membership read(SettingsReader reader) {
    Set<Role> roles =
        reader.each("cluster.roles", Membership::role).stream().collect(Collectors.toSet());
    if (roles.isEmpty()) {
      reader.refuse("cluster.roles", "must name at least one of " + words());
    }
    return new Membership(
        roles,
        reader.text("cluster.host"),
        reader.port("cluster.port"),
        reader.each("cluster.seeds", Membership::address));
  }

  private static Role role(String word) {
    for (Role role : Role.values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException("(%s) must be one of %s".formatted(word, words()));
  }

  private static String words() {
    return List.of(Role.values()).stream().map(Role::word).collect(Collectors.joining(", "));
  }

  private static String address(String seed) {
    if (!seed.matches(ADDRESS)) {
      throw new IllegalArgumentException("(%s) must be like 10.0.0.1:7433".formatted(seed));
    }
    return seed;
  }

  /// Whether there may be other nodes.
  public boolean isShared() {
    return !seeds.isEmpty();
  }

  /// Whether the node does this.
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
