#include "ratings.hpp"

#include "random.hpp"

namespace andel::sample {
namespace {

constexpr std::int64_t thousand = 1000;

/// From 1 to 5: how far an opinion must reach for the next point of the scale, in 1/1000 of a standard deviation.
constexpr std::array<Leaning, 4> thresholds{-1480, -700, 130, 1220};

/// What being in touch in that way does to an opinion, by contact.
constexpr std::array<Leaning, 4> contact_leanings{300, 80, -330, -120};
constexpr std::array<std::int64_t, 4> contact_shares{180, 380, 270, 170};

/// How much an opinion consists of: the person's own mood, the company, the contact, chance.
constexpr std::int64_t mood_share = 550;
constexpr std::int64_t chance_share = 620;
constexpr std::int64_t statement_share = 480;

struct Streams {
  Random choice{"kundempati choice"};
  Random contact{"kundempati contact"};
  Random mood{"kundempati mood"};
  Random chance{"kundempati chance"};
  Random statement{"kundempati statement"};
  Random knowledge{"kundempati knowledge"};
};

/// A position in `shares`, which sum up to 1000.
template <class Shares, class Share>
std::size_t choose(const Shares& shares, const Share& share_of, Random& random) {
  std::int64_t left = random.below(thousand);
  std::size_t position = 0;
  for (const auto& share : shares) {
    left -= share_of(share);
    if (left < 0) break;
    ++position;
  }
  return position < shares.size() ? position : shares.size() - 1;
}

int point_of(Leaning opinion) {
  int point = 1;
  for (const Leaning threshold : thresholds) point += opinion > threshold ? 1 : 0;
  return point;
}

Rating rate_company(int customer, std::size_t category, Leaning mood, Streams& streams) {
  const auto& companies = categories()[category].companies;
  Rating rating{.customer = customer, .category = category};
  const auto position = choose(
      companies, [](const Company& c) { return c.customers; }, streams.choice);
  const Company& company = companies[position];
  rating.company = static_cast<int>(position) + 1;
  const auto contact = choose(
      contact_shares, [](std::int64_t share) { return share; }, streams.contact);
  rating.contact = static_cast<Contact>(contact + 1);
  const Leaning opinion = company.leaning + contact_leanings[contact] +
                          (mood * mood_share + streams.chance.normal() * chance_share) / thousand;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Leaning own = statements[i] == "reachable" ? company.reachable - company.leaning : 0;
    const Leaning deviation = streams.statement.normal() * statement_share / thousand;
    const bool knows = streams.knowledge.below(thousand) >= (i == 0 ? 15 : 35);
    rating.answers[i] = knows ? point_of(opinion + own + deviation) : dont_know;
  }
  return rating;
}

}  // namespace

std::vector<Rating> rate(int customers) {
  Streams streams;
  std::vector<Rating> ratings;
  for (int customer = 1; customer <= customers; ++customer) {
    const Leaning mood = streams.mood.normal();
    bool rates_any = false;
    for (std::size_t category = 0; category < categories().size(); ++category) {
      const bool is_last_chance = !rates_any && category + 1 == categories().size();
      if (streams.choice.below(thousand) >= categories()[category].users && !is_last_chance) continue;
      ratings.push_back(rate_company(customer, category, mood, streams));
      rates_any = true;
    }
  }
  return ratings;
}

}  // namespace andel::sample
