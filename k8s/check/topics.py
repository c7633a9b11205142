"""Kafka's topics and rights are what the services' code asks for."""

import re

from manifests import PROJECT, SERVICES, java, java_map, of_kind, settings_of

COMMAND = "ticket-command-service/src/main/java/be/ecolenumerique/helpdesk/command/publishing/TopicSpec.java"
NAMES = "ticket-contracts/src/main/java/be/ecolenumerique/helpdesk/contracts/Topics.java"
DEAD_LETTERS = "event-consumer/src/main/java/be/ecolenumerique/helpdesk/consumer/records/TopicCatalogue.java"
READ_BACK = "ticket-command-service/src/main/java/be/ecolenumerique/helpdesk/command/publishing/PublishedTopics.java"
DIRECTORY = "directory-replica/src/main/java/be/ecolenumerique/helpdesk/directory/DirectoryAutoConfiguration.java"


def problems(resources):
    topics = {topic["metadata"]["name"]: topic["spec"] for topic in of_kind(resources, "KafkaTopic")}
    if not topics:
        return
    wanted = of_the_relay() | of_dead_letters()
    for name in sorted(wanted.keys() | topics.keys()):
        actual = topics.get(name)
        actual = actual and (actual["partitions"], actual["config"])
        if actual != wanted.get(name):
            yield f"KafkaTopic/{name} is {actual}, the code wants {wanted.get(name)}"
    yield from (f"KafkaTopic/{name} has not 3 replicas" for name, spec in topics.items() if spec["replicas"] != 3)
    yield from rights(resources, topics)


def constants():
    """TICKET_EVENTS -> ticket-events, TICKET_PARTITIONS -> 12."""
    text = java(NAMES)
    found = dict(re.findall(r'String (\w+) = "([^"]*)"', text))
    return found | {name: int(value) for name, value in re.findall(r"int (\w+) = (\d+)", text)}


def of_the_relay():
    text, value = java(COMMAND), constants()
    found = re.findall(r"new TopicSpec\(Topics\.(\w+), Topics\.(\w+), (\w+)\)", text)
    if text.count("new TopicSpec(") != len(found):
        raise ValueError(f"{COMMAND} is not read whole")
    return {value[name]: (value[parts], java_map(text, f"{kept} =")) for name, parts, kept in found}


def read_by(service):
    """The topics whose constants stand in a projection's definition of this service, and those of the directory."""
    value = constants()
    sources = (PROJECT / service / "src/main/java").rglob("*.java")
    texts = [text for text in (file.read_text() for file in sources) if "new ProjectionDefinition<" in text]
    if not texts:
        return set()
    own = {value[name] for text in texts for name in re.findall(r"^\s*Topics\.([A-Z_]+),$", text, re.MULTILINE)}
    return own | {value[name] for name in re.findall(r"service, Topics\.([A-Z_]+)\)", java(DIRECTORY))}


def read_back():
    """The relay compares what it wrote with the log, in no group."""
    value = constants()
    found = re.search(r"EVENTS =\s*List\.of\(([^)]*)\)", java(READ_BACK)).group(1)
    return {value[name] for name in re.findall(r"Topics\.([A-Z_]+)", found)}


def of_dead_letters():
    text = java(DEAD_LETTERS)
    partitions = int(re.search(r"new NewTopic\(topic, Optional\.of\((\d+)\)", text).group(1))
    kept = re.findall(r'TopicConfig\.(\w+)_CONFIG, "([^"]*)"', text)
    config = {name.lower().replace("_", "."): value for name, value in kept}
    return {
        f"{topic}.{settings_of(service)['helpdesk.service']}.dlt": (partitions, config)
        for service in SERVICES
        for topic in read_by(service)
    }


def rights(resources, topics):
    """A user writes, or reads, exactly the topics of its service."""
    users = {user["metadata"]["name"]: user["spec"] for user in of_kind(resources, "KafkaUser")}
    for service in SERVICES:
        group, reads = settings_of(service)["helpdesk.service"], read_by(service)
        writes = {f"{topic}.{group}.dlt" for topic in reads} or set(of_the_relay())
        own = read_back() if service == COMMAND.split("/")[0] else set()
        for operation, wanted in (("Read", own | reads | ({group} if reads else set())), ("Write", writes)):
            acls = users[service]["authorization"]["acls"]
            actual = {acl["resource"]["name"] for acl in acls if operation in acl["operations"]}
            if actual != wanted:
                yield f"KafkaUser/{service} may {operation} {sorted(actual)}, its code does {sorted(wanted)}"
