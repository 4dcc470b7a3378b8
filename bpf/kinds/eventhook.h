// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/sessionprogram.h"

#include <memory>
#include <utility>

namespace Kerntally {

/// A program's attachment, to the end of the object.
class Attachment
{
public:
    Attachment() = default;
    virtual ~Attachment() = default;
    Attachment(const Attachment &) = delete;
    Attachment &operator=(const Attachment &) = delete;
};

/// An attachment that is one link of libbpf's.
class LinkAttachment : public Attachment
{
public:
    explicit LinkAttachment(std::unique_ptr<bpf_link, DestroyLink> link)
        : m_link(std::move(link))
    {
    }

private:
    std::unique_ptr<bpf_link, DestroyLink> m_link;
};

/// The place in the kernel or in a program where the events of a counter happen. Any number of programs can be attached
/// to it.
class EventHook
{
public:
    EventHook() = default;
    virtual ~EventHook() = default;
    EventHook(const EventHook &) = delete;
    EventHook &operator=(const EventHook &) = delete;

    /// Makes the program one of the type that can be attached here. Before it is loaded; it reads nothing of its context.
    virtual void prepare(bpf_program *program) const = 0;
    /// Attaches a loaded program: it runs from some moment of the call on. Throws LoadError.
    virtual std::unique_ptr<Attachment> attach(const bpf_program *program) const = 0;
};

} // namespace Kerntally
