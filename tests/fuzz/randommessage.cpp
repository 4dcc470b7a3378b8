// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/randommessage.h"

#include <QFile>
#include <QXmlStreamReader>

#include <array>

namespace {

constexpr std::array simpleTypes = {"y", "b", "n", "q", "i", "u", "x", "t", "d", "s", "o", "g"};
constexpr std::array types = {
    "y",   "b",    "n",     "q",  "i",  "u",     "x",      "t",     "d",         "s",
    "o",   "g",    "v",     "as", "ay", "au",    "av",     "a{sv}", "(bba{ss})", "(susssasa{sv})",
    "aas", "(ii)", "a(sv)", "ao", "ag", "a{uv}", "(((s)))"};

QByteArray randomString(Random &random)
{
    static const std::array<QByteArray, 20> known = {"sched_switch",
                                                     "sys_enter",
                                                     "fails",
                                                     "",
                                                     ".",
                                                     "..",
                                                     "/",
                                                     "../../etc/passwd",
                                                     "sched:sched_switch",
                                                     "%s%n",
                                                     ":1.1",
                                                     ":1.2",
                                                     "org.freedesktop.DBus",
                                                     "io.github.kerntally.Helper1",
                                                     "io.github.kerntally.trace",
                                                     "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80",
                                                     "a\nb",
                                                     "sched_switch ",
                                                     "\xef\xbf\xbe",
                                                     "system-bus-name"};
    switch (random.below(40)) {
    case 0:
        return QByteArray(random.oneIn(50) ? 1 << 20 : 4096, static_cast<char>('a' + random.below(26)));
    case 1:
    case 2: {
        QByteArray text(random.below(125), '\0');
        for (char &c : text)
            c = static_cast<char>(1 + random.below(127));
        return text;
    }
    case 3:
        return QByteArray(118 + random.below(5), 'z');
    default:
        return random.of(known);
    }
}

QByteArray randomPath(Random &random)
{
    static const std::array<QByteArray, 5> known = {"/", "/io/github/kerntally/Helper1",
                                                    "/io/github/kerntally/Helper1/session1", "/a_/B9",
                                                    "/org/freedesktop/DBus"};
    return random.of(known);
}

QByteArray randomSignature(Random &random)
{
    QByteArray signature;
    for (unsigned i = random.below(4); i > 0; --i)
        signature += random.of(types);
    return signature;
}

void appendBasic(DBusMessageIter *to, int type, Random &random)
{
    DBusBasicValue value = {};
    QByteArray text;
    if (type == DBUS_TYPE_STRING)
        text = randomString(random);
    else if (type == DBUS_TYPE_OBJECT_PATH)
        text = randomPath(random);
    else if (type == DBUS_TYPE_SIGNATURE)
        text = randomSignature(random);
    value.u64 = random.number();
    if (type == DBUS_TYPE_BOOLEAN)
        value.bool_val = value.u64 & 1U;
    if (dbus_type_is_fixed(type) == 0)
        value.str = text.data();
    if (type == DBUS_TYPE_STRING && !dbus_validate_utf8(value.str, nullptr))
        value.str = const_cast<char *>("");
    dbus_message_iter_append_basic(to, type, &value);
}

} // namespace

std::vector<Method> methodsIn(const QString &name)
{
    std::vector<Method> methods;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
    QXmlStreamReader xml(&file);
    QByteArray interface;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&](const char *of) { return xml.attributes().value(QLatin1String(of)).toUtf8(); };
        if (xml.name() == QLatin1String("interface"))
            interface = attribute("name");
        else if (xml.name() == QLatin1String("method"))
            methods.push_back({interface, attribute("name"), {}});
        else if (xml.name() == QLatin1String("arg") && attribute("direction") == "in")
            methods.back().signature += attribute("type");
    }
    return methods;
}

void appendRandom(DBusMessageIter *to, const char *type, Random &random)
{
    DBusSignatureIter signature;
    dbus_signature_iter_init(&signature, type);
    const int of = dbus_signature_iter_get_current_type(&signature);
    if (dbus_type_is_basic(of))
        return appendBasic(to, of, random);
    DBusMessageIter inner;
    if (of == DBUS_TYPE_VARIANT) {
        // Deeper and deeper now and then, as far as a bus goes.
        const char *content = random.oneIn(3) ? "v" : random.oneIn(2) ? "as" : random.of(simpleTypes);
        dbus_message_iter_open_container(to, of, content, &inner);
        appendRandom(&inner, content, random);
    } else {
        DBusSignatureIter content;
        dbus_signature_iter_recurse(&signature, &content);
        char *const text = of == DBUS_TYPE_ARRAY ? dbus_signature_iter_get_signature(&content) : nullptr;
        dbus_message_iter_open_container(to, of, text, &inner);
        unsigned items = 1;
        if (of == DBUS_TYPE_ARRAY)
            items = random.below(random.oneIn(200) ? 2000 : 4);
        for (; items > 0; --items) {
            DBusSignatureIter item = content;
            do {
                char *const one = dbus_signature_iter_get_signature(&item);
                appendRandom(&inner, one, random);
                dbus_free(one);
            } while (of != DBUS_TYPE_ARRAY && dbus_signature_iter_next(&item));
        }
        dbus_free(text);
    }
    dbus_message_iter_close_container(to, &inner);
}

void appendArguments(DBusMessage *to, const QByteArray &signature, Random &random)
{
    if (random.oneIn(4))
        return appendAnything(to, random);
    DBusMessageIter arguments;
    dbus_message_iter_init_append(to, &arguments);
    if (signature.isEmpty())
        return;
    DBusSignatureIter type;
    dbus_signature_iter_init(&type, signature.constData());
    do {
        char *const one = dbus_signature_iter_get_signature(&type);
        appendRandom(&arguments, one, random);
        dbus_free(one);
    } while (dbus_signature_iter_next(&type));
}

void appendAnything(DBusMessage *to, Random &random)
{
    DBusMessageIter arguments;
    dbus_message_iter_init_append(to, &arguments);
    for (unsigned i = random.below(5); i > 0; --i) {
        const char *const type = random.of(types);

        appendRandom(&arguments, type, random);
    }
}

QByteArray randomName(Random &random)
{
    static const std::array<QByteArray, 12> known = {"Ping",   "GetMachineId", "Introspect", "Get",
                                                     "Set",    "GetAll",       "Hello",      "deleteLater",
                                                     "closed", "destroyed",    "objectName", "_q_reregisterTimers"};
    return random.of(known);
}
