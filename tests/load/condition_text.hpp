// A condition as text, for comparing.
#pragma once

#include <string>

#include "model/survey.hpp"

namespace andel::load::test {

/// Such as "(small or size in 2..3)"; open ends are left out, so that "at least 18" is "18..".
std::string to_text(const ConditionPtr& condition, const Codebook& codebook);

}  // namespace andel::load::test
