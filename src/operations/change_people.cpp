#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "events/encounter.hpp"
#include "intake/sources.hpp"
#include "operations/change_person.hpp"
#include "operations/people_operations.hpp"
#include "operations/references.hpp"
#include "people/search.hpp"
#include "practice/plan.hpp"
#include "reach/today.hpp"
#include "reciprocity/favour.hpp"
#include "serve/gift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace goodturn::operations {

namespace {

using people::Person;

/// `called` is the file of it, or what else to call it in an error.
Result<void> put_picture(store::Write& write, const Id& person, std::string bytes, std::string_view called) {
    const std::string type(people::media_type_of(bytes));
    if (type.empty())
        return invalid(fmt::format("{} is not a picture that is known", called),
                       "Use a JPEG, PNG, GIF or WebP file.");
    constexpr std::size_t largest = std::size_t{8} * 1024 * 1024;
    if (bytes.size() > largest)
        return invalid(fmt::format("{} is larger than 8 MB", called), "Use a smaller picture.");
    auto photos = people::photos_of(write, person);
    photos.insert(photos.begin(), people::Photo{type, {}, std::move(bytes)});
    people::set_photos(write, person, photos);
    return {};
}

Result<void> set_picture(store::Write& write, const Id& person, const std::string& file) {
    if (file.empty()) {
        people::set_photos(write, person, {});
        return {};
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) return failed(fmt::format("the picture {} could not be read", file), "Check the path.");
    return put_picture(write, person, std::string{std::istreambuf_iterator<char>(in), {}},
                       "the file " + file);
}

Result<void> change_relations(Context& context, store::Write& write, const Id& person,
                              const PersonFields& set) {
    for (const std::string& text : set.relate) {
        const people::Labelled relation = labelled(text);
        if (relation.label.empty())
            return invalid(fmt::format("\"{}\" does not say which relation", text),
                           "For example: child:Tom Lee");
        TRY(const Id to, person_named(context, relation.value));
        CHECK_OK(people::relate(write, person, relation.label, to));
    }
    for (const std::string& reference : set.unrelate) {
        auto fitting = people::relations_of(write, person);
        std::erase_if(fitting, [&](const people::Relation& each) {
            return !fits_id(each.id, lower_ascii(trim(reference)));
        });
        if (fitting.empty())
            return not_found(fmt::format("no relation has the id \"{}\"", reference),
                             "See: goodturn show PERSON.");
        if (fitting.size() > 1) {
            Error error;
            error.problem = Problem::ambiguous;
            error.message = fmt::format("\"{}\" fits several relations", reference);
            error.advice = "Use the id in brackets.";
            for (const people::Relation& each : fitting)
                error.candidates.push_back(fmt::format("{}: {} ({})", each.kind,
                                                       people::name_of(write, each.to), short_id(each.id)));
            return std::unexpected(std::move(error));
        }
        CHECK_OK(people::unrelate(write, fitting.front().id));
    }
    return {};
}

/// One change: the fields, the picture, the relations.
Result<Person> save_changed(Context& context, std::string label, const Person& before,
                            const PersonFields& set) {
    const Owner owner = owner_of(context.database);
    return store::write(context.database, change(context, std::move(label)),
                        [&](store::Write& write) -> Result<Person> {
                            TRY(auto person, changed(before, set));
                            TRY(person, people::save(write, std::move(person), owner.region));
                            if (set.photo) CHECK_OK(set_picture(write, person.id, *set.photo));
                            CHECK_OK(change_relations(context, write, person.id, set));
                            return person;
                        });
}

} // namespace

Result<Person> add_person(Context& context, const AddPerson& input) {
    const std::string called = input.set.name.value_or(input.set.description.value_or("someone"));
    return save_changed(context, fmt::format("add {}", join_spaces(called)), Person{}, input.set);
}

Result<Person> edit_person(Context& context, const EditPerson& input) {
    TRY(const Id id, person_named(context, input.person));
    const Person before = *people::find(context.database, id);
    if (input.set == PersonFields{})
        return invalid(fmt::format("nothing was said that is to change about {}", before.name),
                       "See: goodturn edit --help");
    return save_changed(context, fmt::format("change {}", before.name), before, input.set);
}

Result<void> set_photo(Context& context, const WhichPerson& whose, std::string bytes) {
    TRY(const Id person, person_named(context, whose.person));
    const std::string name = people::name_of(context.database, person);
    return store::write(
        context.database, change(context, fmt::format("change {}", name)),
        [&](store::Write& write) { return put_picture(write, person, std::move(bytes), "what was sent"); });
}

void move_what_rooms_above_keep(store::Write& write, const Id& from, const Id& to) {
    listen::move_all(write, from, to);
    serve::move_all_gifts(write, from, to);
    reciprocity::move_all(write, from, to);
    practice::move_all(write, from, to);
    reach::move_all(write, from, to);
    events::move_all(write, from, to);
}

Result<Person> merge_people(Context& context, const MergePeople& input) {
    TRY(const Id keep, person_named(context, input.keep));
    TRY(const Id join, person_named(context, input.join));
    if (keep == join)
        return invalid("both are the same record", "Name two different people, by their ids if need be.");
    const Owner owner = owner_of(context.database);
    const Person a = *people::find(context.database, keep);
    const Person b = *people::find(context.database, join);
    return store::write(context.database,
                        change(context, fmt::format("merge {} into {}", people::describe(b), a.name)),
                        [&](store::Write& write) -> Result<Person> {
                            TRY(auto person, people::save(write, people::merged(a, b), owner.region));
                            people::move_all(write, join, keep);
                            intake::move_all_sources(write, join, keep);
                            conversations::move_all(write, join, keep);
                            coffee::move_all(write, join, keep);
                            move_what_rooms_above_keep(write, join, keep);
                            people::remove(write, join);
                            return person;
                        });
}

Result<Done> mark_different(Context& context, const TwoPeople& input) {
    TRY(const Id a, person_named(context, input.a));
    TRY(const Id b, person_named(context, input.b));
    if (a == b)
        return invalid("both are the same record", "Name two different people, by their ids if need be.");
    const std::string names =
        people::name_of(context.database, a) + " and " + people::name_of(context.database, b);
    return store::write(context.database, change(context, "tell apart " + names),
                        [&](store::Write& write) -> Result<Done> {
                            people::mark_different(write, a, b);
                            return Done{names + " are different people. Noted."};
                        });
}

Result<std::vector<std::string>> relation_kinds(Context& context, const Nothing&) {
    return people::relation_kinds(context.database);
}

Result<Done> add_relation_kind(Context& context, const RelationKind& input) {
    return store::write(context.database, change(context, fmt::format("add the relation {}", input.kind)),
                        [&](store::Write& write) -> Result<Done> {
                            CHECK_OK(people::add_relation_kind(write, input.kind, input.inverse));
                            return Done{
                                fmt::format("\"{}\" and \"{}\" can be used now.", input.kind, input.inverse)};
                        });
}

} // namespace goodturn::operations
