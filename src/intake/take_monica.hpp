#pragma once
/// An export of Monica into people, conversations, promises and things to ask about.
#include "intake/take_card.hpp"

namespace goodturn::intake {

/// Reads the file three times: for the words that the rest is said in, for the people, and for what joins
/// them (relations, activities, pictures, documents), so that the order of its parts does not matter and
/// memory does not grow with them. Everything is recognised by its uuid; the contact as it came is kept
/// beside the person (table source_record), so that what has no place here is shown, and a newer export tells
/// what changed.
class TakeMonica {
  public:
    TakeMonica(store::Write& write, const ImportOptions& options, Imported& imported, TakeCards& cards);

    /// `counted` is called after each contact and each activity.
    Result<void> read(std::istream& in, const std::string& name, const std::function<void()>& counted);

  private:
    struct Inside;
    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    TakeCards& cards_;
};

} // namespace goodturn::intake
