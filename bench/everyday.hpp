#pragma once
/// An ordinary shelf, and everyday needs: those that a gift fits by its words, those that one fits in other
/// words, and those that nothing fits, although a word or its neighbour is there. Invented. For the figures
/// and for the tests.
#include "serve/gift.hpp"

#include <array>

namespace goodturn::bench {

struct EverydayGift {
    serve::GiftKind kind;
    const char* title;
    const char* text;
    const char* tags; ///< separated by spaces
};

using enum serve::GiftKind;
constexpr std::array everyday_shelf = {
    EverydayGift{experience, "Finding a flat in Leeds", "We needed a two-room flat and no agency answered",
                 "housing"},
    EverydayGift{introduction, "A dentist who is good with children", "", "health children"},
    EverydayGift{hand, "Setting up video calls for older people", "Tablet or phone", "computers"},
    EverydayGift{advice, "Pricing freelance work", "Day rates and what to charge", "freelance money"},
    EverydayGift{hand, "Proofreading English texts", "Up to ten pages", "english writing"},
    EverydayGift{resource, "Guide to the German residence permit", "Which papers the office in Germany wants",
                 "visa"},
    EverydayGift{hand, "Carrying a piano and other heavy things", "I have a van", "moving"},
    EverydayGift{experience, "Learning the violin at forty", "A teacher, ten minutes a day", "music"},
    EverydayGift{introduction, "Seed investor who knows hardware", "", "startup"},
    EverydayGift{experience, "From cron to systemd timers", "Nightly jobs failed silently", "linux ops"},
    EverydayGift{hand, "Looking after your dog", "Any weekend", "dog pets"},
    EverydayGift{experience, "Living with migraine", "Fifteen years of headaches", "health"},
    EverydayGift{introduction, "A roofer who turns up", "In the north of the city", "house"},
    EverydayGift{advice, "Preparing for a job interview", "Ten questions that always come", "career"},
    EverydayGift{advice, "Speaking at a meetup for the first time", "", "speaking"},
    EverydayGift{resource, "Cot and pram to give away", "", "baby"},
    EverydayGift{resource, "Maths exercises for fifth graders", "With solutions", "school maths"},
    EverydayGift{resource, "Sourdough starter", "It is called Bertha", "baking"},
};

struct EverydayNeed {
    const char* need;
    const char* fits; ///< the title of the best gift; "" where nothing fits
};

constexpr std::array needs_by_words = {
    EverydayNeed{"flat in Leeds for her brother", "Finding a flat in Leeds"},
    EverydayNeed{"children's dentist", "A dentist who is good with children"},
    EverydayNeed{"setting up a video call with the grandchildren", "Setting up video calls for older people"},
    EverydayNeed{"how much to charge as a freelance designer", "Pricing freelance work"},
    EverydayNeed{"somebody to proofread an English cover letter", "Proofreading English texts"},
    EverydayNeed{"residence permit in Germany", "Guide to the German residence permit"},
    EverydayNeed{"moving to a third-floor flat with a piano", "Carrying a piano and other heavy things"},
    EverydayNeed{"her daughter starts with the violin", "Learning the violin at forty"},
    EverydayNeed{"investors for a hardware startup", "Seed investor who knows hardware"},
    EverydayNeed{"nightly cron jobs fail without anyone noticing", "From cron to systemd timers"},
    EverydayNeed{"dog sitter for the weekend", "Looking after your dog"},
    EverydayNeed{"struggles with migraines", "Living with migraine"},
    EverydayNeed{"roof leaks, needs a roofer", "A roofer who turns up"},
    EverydayNeed{"preparing for an interview", "Preparing for a job interview"},
    EverydayNeed{"scared of speaking in front of people at a meetup",
                 "Speaking at a meetup for the first time"},
    EverydayNeed{"second-hand pram", "Cot and pram to give away"},
};

constexpr std::array needs_by_meaning = {
    EverydayNeed{"orthodontist for her kids", "A dentist who is good with children"},
    EverydayNeed{"bad headache every week", "Living with migraine"},
    EverydayNeed{"someone to mind their puppy", "Looking after your dog"},
    EverydayNeed{"mathematics homework of his pupil", "Maths exercises for fifth graders"},
    EverydayNeed{"venture capital for her electronics company", "Seed investor who knows hardware"},
    EverydayNeed{"stroller and crib for the newborn", "Cot and pram to give away"},
    EverydayNeed{"renting an apartment in Leeds", "Finding a flat in Leeds"},
    EverydayNeed{"visa for Germany", "Guide to the German residence permit"},
    EverydayNeed{"taking up the cello as an adult, lessons", "Learning the violin at forty"},
    EverydayNeed{"baking her own bread", "Sourdough starter"},
    EverydayNeed{"what fees to ask as a self-employed consultant", "Pricing freelance work"},
    EverydayNeed{"lorry for hauling a wardrobe", "Carrying a piano and other heavy things"},
};

constexpr std::array needs_of_nothing = {
    EverydayNeed{"plumber", ""},
    EverydayNeed{"a tenor for the choral society", ""},
    EverydayNeed{"someone to help him find his way", ""},
    EverydayNeed{"good schools for the twins", ""},
    EverydayNeed{"broken boiler", ""},
    EverydayNeed{"a lawyer for a tenancy dispute", ""},
    EverydayNeed{"a lift to the hospital on Tuesday", ""},
    EverydayNeed{"distributor for hand-woven baskets", ""},
    EverydayNeed{"speech therapist", ""},
    EverydayNeed{"deciding whether to leave", ""},
    EverydayNeed{"a place to stay in Leeds", ""},
    EverydayNeed{"new people to talk to", ""},
    EverydayNeed{"wants to get better at it", ""},
    EverydayNeed{"insurance claim after the storm", ""},
    EverydayNeed{"time for herself", ""},
    EverydayNeed{"more work", ""},
    EverydayNeed{"an electrician", ""},
    EverydayNeed{"somewhere to keep her horse", ""},
    EverydayNeed{"guitar strings", ""},
    EverydayNeed{"a translator from Polish to Dutch", ""},
    EverydayNeed{"her mother's pension", ""},
    EverydayNeed{"a cheap car", ""},
    EverydayNeed{"tickets for the football match", ""},
    EverydayNeed{"a surgeon for his knee", ""},
    EverydayNeed{"childcare on Fridays", ""},
    EverydayNeed{"his thesis on medieval trade", ""},
    EverydayNeed{"an editor for her novel", ""},
    EverydayNeed{"selling the house", ""},
    EverydayNeed{"a printer that does posters", ""},
    EverydayNeed{"getting fit after the winter", ""},
    EverydayNeed{"the divorce papers", ""},
    EverydayNeed{"volunteers for the food bank", ""},
};

/// Another shelf with its needs, on which nothing was tuned: it was written when the bounds stood.
constexpr std::array other_shelf = {
    EverydayGift{hand, "Sewing curtains and taking up trousers", "I have a good machine", "sewing"},
    EverydayGift{experience, "Going through a divorce with children", "We stayed out of court", "family"},
    EverydayGift{advice, "First steps in running a half marathon", "A plan for ten weeks", "sport running"},
    EverydayGift{introduction, "A solicitor for tenants", "Knows the housing law of the city", "law"},
    EverydayGift{resource, "Bicycle to lend", "A sturdy one with a basket", "cycling"},
    EverydayGift{experience, "Changing from teaching to programming", "Two years of evening courses",
                 "career"},
    EverydayGift{hand, "Taking family photographs", "Weddings too, on Saturdays", "photography"},
    EverydayGift{experience, "Nursing my father with dementia", "Four years at home", "care"},
    EverydayGift{resource, "Vegetable seedlings every spring", "Tomatoes, beans, courgettes", "garden"},
    EverydayGift{introduction, "Curator at the museum of modern art", "", "art"},
    EverydayGift{advice, "Filling in the tax return", "What one may deduct", "money"},
    EverydayGift{hand, "Repairing old laptops", "Screens, batteries, new disks", "computers"},
    EverydayGift{experience, "Adopting a cat from the shelter", "She was ten", "pets"},
    EverydayGift{advice, "Writing a grant application", "Three of mine were funded", "research"},
    EverydayGift{introduction, "A Spanish speaker who would like to swap languages", "", "spanish"},
    EverydayGift{resource, "Tent and sleeping bags", "For four people", "camping"},
    EverydayGift{experience, "Stopping smoking after twenty years", "The third attempt held", "health"},
    EverydayGift{hand, "Baking a birthday cake", "Also without gluten", "baking"},
};
constexpr std::array other_needs_by_words = {
    EverydayNeed{"going through a divorce", "Going through a divorce with children"},
    EverydayNeed{"help with the tax return", "Filling in the tax return"},
    EverydayNeed{"a cake for her son's birthday", "Baking a birthday cake"},
    EverydayNeed{"her laptop has a broken screen", "Repairing old laptops"},
    EverydayNeed{"wants to stop smoking", "Stopping smoking after twenty years"},
    EverydayNeed{"a tent for the summer", "Tent and sleeping bags"},
    EverydayNeed{"grant application for the lab", "Writing a grant application"},
    EverydayNeed{"her mother has dementia", "Nursing my father with dementia"},
    EverydayNeed{"practising her Spanish", "A Spanish speaker who would like to swap languages"},
    EverydayNeed{"training for a marathon", "First steps in running a half marathon"},
};
constexpr std::array other_needs_by_meaning = {
    EverydayNeed{"a lawyer against her landlord", "A solicitor for tenants"},
    EverydayNeed{"his dad has Alzheimer's", "Nursing my father with dementia"},
    EverydayNeed{"borrowing a bike", "Bicycle to lend"},
    EverydayNeed{"a photographer for the wedding", "Taking family photographs"},
    EverydayNeed{"getting a kitten", "Adopting a cat from the shelter"},
    EverydayNeed{"mending a torn dress", "Sewing curtains and taking up trousers"},
    EverydayNeed{"becoming a software developer", "Changing from teaching to programming"},
    EverydayNeed{"quitting cigarettes", "Stopping smoking after twenty years"},
    EverydayNeed{"a computer that does not start", "Repairing old laptops"},
    EverydayNeed{"plants for her vegetable patch", "Vegetable seedlings every spring"},
    EverydayNeed{"gear for a hiking holiday", "Tent and sleeping bags"},
    EverydayNeed{"separating from her husband", "Going through a divorce with children"},
    EverydayNeed{"showing his paintings in a gallery", "Curator at the museum of modern art"},
    EverydayNeed{"funding for her doctorate", "Writing a grant application"},
};
constexpr std::array other_needs_of_nothing = {
    EverydayNeed{"a pianist for the choir", ""},
    EverydayNeed{"a mortgage", ""},
    EverydayNeed{"somebody to paint the kitchen", ""},
    EverydayNeed{"a job in shipping", ""},
    EverydayNeed{"a nursery place for the little one", ""},
    EverydayNeed{"swimming lessons", ""},
    EverydayNeed{"her knee hurts", ""},
    EverydayNeed{"a room in Vienna for three months", ""},
    EverydayNeed{"chess partner", ""},
    EverydayNeed{"a ride to the airport", ""},
    EverydayNeed{"his hearing aid", ""},
    EverydayNeed{"a drummer", ""},
    EverydayNeed{"Chinese lessons", ""},
    EverydayNeed{"a speaker for the conference", ""},
    EverydayNeed{"winter tyres", ""},
    EverydayNeed{"trouble with the neighbours", ""},
    EverydayNeed{"a caterer for sixty people", ""},
    EverydayNeed{"beekeeping", ""},
};

} // namespace goodturn::bench
