/// A small dataset in which every file, every column and every awkward text occurs.
enum SampleDataset {
  static let files: [String: String] = [
    "programme.csv": """
    key,value
    name,"Essai ""2026"", Wallonie"
    planning_date,2026-01-15
    wage_per_hour,20.123456
    slot_hours,3.8
    weeks_per_year,52
    budget,2.2e+07
    max_activities_per_job,3
    people_per_supervisor,8
    supervisor_cost,24000.5

    """,
    "goals.csv": """
    goal,weight,priority,tolerance
    hire,100,1,0.05
    cost,0.2,,

    """,
    "territories.csv": """
    id,name,province,job_cap,budget,latitude,longitude,population,status
    T1,Vallée de l’Œuvre,Liège,5,1000000.25,50.645,5.585,9054,open
    T2,'@droite,Namur,0,,,,,closed

    """,
    "people.csv": """
    id,territory,unemployed_since,resident_since,equivalent_status,volunteer,min_hours,max_hours,\
    latitude,longitude,max_travel_km,restrictions
    P1,T1,2023-01,2020-05,no,yes,19,38,50.66,-5.5,12.5,hauteur|bruit
    '=P2,T1,,2019-11,yes,yes,22.8,30.4,,,,
    ''-P3,T2,2022-06,2019-11,no,no,,38,50.1,,,bruit

    """,
    "person_skills.csv": "person,skill,level\nP1,S1,2\nP1,S2,4\n'=P2,S1,1\n",
    "person_interests.csv": "person,theme,strength\nP1,jardin,5\nP1,Jardin,1\n",
    "person_choices.csv": "person,activity,choice\nP1,A1,accepted\nP1,A2,refused\n'=P2,A1,wished\n",
    "skills.csv": "id,name\nS1,Soudure à l'arc\nS2,'t Hof; taille\nS10,\"Dix, \"\"mille\"\"\"\n",
    "activities.csv": """
    id,territory,name,theme,status,approved_hours,approved_until,min_hours,max_hours,min_people,\
    opening_cost,revenue_per_hour,social_value,latitude,longitude,demands
    A1,T1,Atelier,jardin,approved,60.8,2027-12-31,7.6,76,2,1000.75,3.125,4,50.6,5.5,hauteur
    A2,T1,Réparation €,réparation,pending,,,0,38,,,,,,,

    """,
    "activity_skills.csv": """
    activity,skill,level,need,people
    A1,S1,2,each,
    A1,S2,1,team,2
    A1,S2,3,team,

    """,
    "courses.csv": """
    id,name,skill,level,place,min_seats,seats,max_sessions,session_cost,seat_cost
    C1,Cours,S1,4,T1,2,8,3,2600,700.5
    C2,Cours,S2,4,Namur,,8,,,
    C3,Cours,S2,4,,1,8,1,0,0

    """,
    "pins.csv": "person,activity,rule\nP1,A1,assign\nP1,,hire\n'=P2,A2,forbid\n''-P3,,exclude\n",
    "current_plan.csv": "person,activity,slots\nP1,A1,5\nP1,A9,\n",
  ]
}
